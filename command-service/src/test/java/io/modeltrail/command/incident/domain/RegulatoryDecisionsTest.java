package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.incident.domain.Incidents.NEXT_DAY;
import static io.modeltrail.command.incident.domain.Incidents.NOON;
import static io.modeltrail.command.incident.domain.Incidents.RITA;
import static io.modeltrail.command.incident.domain.Incidents.assess;
import static io.modeltrail.command.incident.domain.Incidents.decide;
import static io.modeltrail.command.incident.domain.Incidents.nothing;
import static io.modeltrail.command.incident.domain.Incidents.report;
import static io.modeltrail.command.incident.domain.Incidents.reported;
import static io.modeltrail.command.incident.domain.Incidents.rolledBack;
import static io.modeltrail.command.incident.domain.Incidents.signature;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.CorrectionAssessment;
import io.modeltrail.events.compliance.CorrectionKind;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentEvent.CorrectionAssessed;
import io.modeltrail.events.compliance.IncidentEvent.ReportabilityDecided;
import io.modeltrail.events.compliance.Relatedness;
import io.modeltrail.events.compliance.ReportabilityDecision;
import io.modeltrail.events.compliance.Seriousness;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegulatoryDecisionsTest {

    private static final String OTHER = "sha256:" + "0".repeat(64);

    @Test
    void aDecisionNotToReportIsKeptAndStopsTheClock() {
        var decide = decide(reported().state(), "US", false, null);
        reported()
                .when(decide)
                .then(
                        decided(decide),
                        new ClockStopped("i-1", "FDA_803_50-US", "decided not to be reportable", NEXT_DAY));
    }

    @Test
    void aDecisionToReportLetsTheClockRunAndRemedialActionLeavesFiveWorkDays() {
        var plain = decide(reported().state(), "DE", true, null);
        reported().when(plain).then(decided(plain));
        var remedial = decide(reported().state(), "US", true, NOON);
        reported()
                .when(remedial)
                .then(
                        decided(remedial),
                        new ClockStarted(
                                "i-1",
                                RegulatoryClocks.start(RegulatoryClock.FDA_803_53, "US", NOON, ""),
                                "remedial action is needed",
                                NEXT_DAY));
    }

    @Test
    void whatDidNotSeemSeriousMayBeReportableAllTheSame() {
        var harmless = nothing().having(report(Seriousness.NOT_SERIOUS, Relatedness.CAUSED));
        var decide = decide(harmless.state(), "DE", true, null);
        harmless.when(decide)
                .then(
                        decided(decide),
                        new ClockStarted(
                                "i-1",
                                RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_3, "DE", NOON, ""),
                                "decided to be reportable",
                                NEXT_DAY));
    }

    @Test
    void aChangedMindLetsTheClockRunAgainFromWhereItBegan() {
        var declined = reported().having(decide(reported().state(), "US", false, null));
        var decide = decide(declined.state(), "US", true, null);
        declined.when(decide)
                .then(
                        decided(decide),
                        new ClockMoved(
                                "i-1",
                                RegulatoryClocks.start(RegulatoryClock.FDA_803_50, "US", NOON, ""),
                                "decided to be reportable",
                                NEXT_DAY));
    }

    @Test
    void everythingThatIsWrongWithADecisionIsNamed() {
        reported()
                .when(new DecideReportability(
                        "i-1",
                        new ReportabilityDecision("FR", true, "x", NEXT_DAY.plusSeconds(1)),
                        signature(OTHER, RITA),
                        NEXT_DAY))
                .thenRefusedBy(
                        IncidentRule.SIGNED_SOMETHING_ELSE,
                        IncidentRule.MARKET_NOT_CONCERNED,
                        IncidentRule.NO_SUCH_CLOCK,
                        IncidentRule.IN_THE_FUTURE);
        rolledBack()
                .when(decide(rolledBack().state(), "US", true, null))
                .thenRefusedBy(IncidentRule.AWARENESS_NOT_RECORDED);
        nothing().when(decide(reported().state(), "US", true, null)).thenRefusedBy(IncidentRule.UNKNOWN_INCIDENT);
        assertThatThrownBy(() -> new ReportabilityDecision("US", false, "x", NOON))
                .hasMessageStartingWith("decision.remedialActionKnownAt must be left out");
    }

    @Test
    void aRollbackThatIsNoCorrectionIsJustifiedAndItsRecordKept() {
        var assess = assess(rolledBack().state(), CorrectionKind.NEITHER, false, null);
        rolledBack()
                .when(assess)
                .then(
                        new CorrectionAssessed("rollback-r-1", assess.assessment(), assess.signature(), NEXT_DAY),
                        new ClockStopped(
                                "rollback-r-1",
                                "FDA_806_10-US",
                                "not reported; the record is kept (21 CFR 806.20)",
                                NEXT_DAY));
        assertThatThrownBy(() -> new CorrectionAssessment(CorrectionKind.NEITHER, true, "x", null))
                .hasMessageStartingWith("assessment.reportable must be false");
    }

    @Test
    void aRollbackThatIsACorrectionKeepsItsClockUnlessItBeganEarlier() {
        var assess = assess(rolledBack().state(), CorrectionKind.REMOVAL, true, null);
        var assessed = new CorrectionAssessed("rollback-r-1", assess.assessment(), assess.signature(), NEXT_DAY);
        rolledBack().when(assess).then(assessed);
        var earlier = Instant.parse("2026-02-26T12:00:00Z");
        var before = assess(rolledBack().state(), CorrectionKind.REMOVAL, true, earlier);
        rolledBack()
                .when(before)
                .then(
                        new CorrectionAssessed("rollback-r-1", before.assessment(), before.signature(), NEXT_DAY),
                        new ClockMoved(
                                "rollback-r-1",
                                RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", earlier, ""),
                                "assessed to be reportable",
                                NEXT_DAY));
    }

    @Test
    void whereNoClockRunsTheAssessmentSaysWhenItBegan() {
        reported()
                .when(assess(reported().state(), CorrectionKind.CORRECTION, true, null))
                .thenRefusedBy(IncidentRule.NOT_INITIATED);
        var assess = assess(reported().state(), CorrectionKind.CORRECTION, true, NOON);
        reported()
                .when(assess)
                .then(
                        new CorrectionAssessed("i-1", assess.assessment(), assess.signature(), NEXT_DAY),
                        new ClockStarted(
                                "i-1",
                                RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", NOON, ""),
                                "assessed to be reportable",
                                NEXT_DAY));
    }

    private static ReportabilityDecided decided(DecideReportability it) {
        return new ReportabilityDecided(it.incidentId(), it.decision(), it.signature(), NEXT_DAY);
    }
}
