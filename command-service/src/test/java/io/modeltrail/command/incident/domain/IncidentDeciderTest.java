package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.incident.domain.Incidents.APACHE;
import static io.modeltrail.command.incident.domain.Incidents.NEXT_DAY;
import static io.modeltrail.command.incident.domain.Incidents.NOON;
import static io.modeltrail.command.incident.domain.Incidents.RITA;
import static io.modeltrail.command.incident.domain.Incidents.known;
import static io.modeltrail.command.incident.domain.Incidents.nothing;
import static io.modeltrail.command.incident.domain.Incidents.report;
import static io.modeltrail.command.incident.domain.Incidents.reported;
import static io.modeltrail.command.incident.domain.Incidents.rollback;
import static io.modeltrail.command.incident.domain.Incidents.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.HarmOutcome;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.AddIncidentNote;
import io.modeltrail.events.compliance.IncidentCommand.NoteCourse;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.RecordNotificationSent;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentCommand.ResolvePatientHarm;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.IncidentNoted;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.compliance.IncidentEvent.PatientHarmResolved;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.PatientHarm;
import io.modeltrail.events.compliance.Relatedness;
import io.modeltrail.events.compliance.Seriousness;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentDeciderTest {

    @Test
    void anIncidentIsOpenedOnceAndAboutOneThing() {
        assertThat(decided(nothing().state(), rollback())).hasSize(3);
        nothing().having(rollback()).when(rollback()).thenNothing();
        nothing()
                .having(rollback())
                .when(new OpenIncident(
                        "rollback-r-1",
                        IncidentKind.ROLLBACK,
                        IncidentSeverity.MAJOR,
                        "Rollout/r-2",
                        "taken back",
                        NOON))
                .thenRefusedBy(IncidentRule.ALREADY_OPENED);
    }

    @Test
    void aRollbackStartsTheClockOfItsAssessmentAndTellsPeople() {
        var events = decided(nothing().state(), rollback());

        assertThat(events.get(0)).isInstanceOf(IncidentOpened.class);
        assertThat(events.get(1))
                .isEqualTo(new ClockStarted(
                        "rollback-r-1",
                        RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", NOON, ""),
                        "a version was taken back from patients, which may be a correction or removal",
                        NOON));
        assertThat(events.get(2)).isInstanceOf(NotificationRequested.class);
    }

    @Test
    void whatASafetyStopOpensStartsNoClockBeforeSomebodyIsAware() {
        assertThat(decided(
                        nothing().state(),
                        new OpenIncident(
                                "safety-stop-e-1",
                                IncidentKind.EXPERIMENT_HARM,
                                IncidentSeverity.MAJOR,
                                "Experiment/e-1",
                                "harm",
                                NOON)))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("IncidentOpened", "NotificationRequested");
    }

    @Test
    void whoReportsAnIncidentStartsTheClocksOfEachMarket() {
        var events = decided(nothing().state(), report(Seriousness.SERIOUS, Relatedness.POSSIBLE));

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "IncidentOpened", "AwarenessRecorded", "ClockStarted", "ClockStarted", "NotificationRequested");
        assertThat(events)
                .filteredOn(ClockStarted.class::isInstance)
                .extracting(event -> ((ClockStarted) event).running().clockId())
                .containsExactly("EU_MDR_87_3-DE", "FDA_803_50-US");
        assertThat(((AwarenessRecorded) events.get(1)).recordDigest())
                .isEqualTo(known(reported().state()).digest());
    }

    @Test
    void whatTheDeviceHasNothingToDoWithStartsNoClock() {
        assertThat(decided(nothing().state(), report(Seriousness.DEATH, Relatedness.UNRELATED)))
                .noneMatch(ClockStarted.class::isInstance);
        assertThat(decided(nothing().state(), report(Seriousness.NOT_SERIOUS, Relatedness.CAUSED)))
                .noneMatch(ClockStarted.class::isInstance);
    }

    @Test
    void aReportNamesAVersionThatExistsAndATimeThatIsOver() {
        var report = report(Seriousness.SERIOUS, Relatedness.POSSIBLE);
        nothing()
                .when(new ReportIncident(
                        "i-1",
                        new Affected("apache", "9.9.9", null),
                        report.summary(),
                        report.harm(),
                        new Awareness(NEXT_DAY, Seriousness.SERIOUS, List.of("US")),
                        RITA,
                        NOON))
                .thenRefusedBy(IncidentRule.VERSION_NOT_REGISTERED, IncidentRule.IN_THE_FUTURE);
        reported().when(report).thenNothing();
        reported().when(report(Seriousness.DEATH, Relatedness.POSSIBLE)).thenRefusedBy(IncidentRule.ALREADY_OPENED);
    }

    @Test
    void nobodyTakesAnIdThatARollbackWillNeed() {
        var report = report(Seriousness.SERIOUS, Relatedness.POSSIBLE);
        assertThatThrownBy(() ->
                        new ReportIncident("rollback-r-1", APACHE, "x", report.harm(), report.awareness(), RITA, NOON))
                .hasMessageContaining("incidentId must not begin with rollback-");
        assertThat(IncidentIds.ofRollback("r".repeat(100)))
                .hasSize(100)
                .isNotEqualTo(IncidentIds.ofRollback("r".repeat(99) + "s"));
    }

    @Test
    void badInputNamesItsField() {
        assertThatThrownBy(() -> new Awareness(NOON, Seriousness.SERIOUS, List.of("XX")))
                .hasMessageStartingWith("awareness.markets must be one of AT");
        assertThatThrownBy(() -> new Awareness(NOON, Seriousness.SERIOUS, List.of()))
                .hasMessageStartingWith("awareness.markets must name at least one");
        var report = report(Seriousness.SERIOUS, Relatedness.POSSIBLE);
        var other = new Awareness(NOON, Seriousness.DEATH, List.of("US"));
        assertThatThrownBy(() -> new ReportIncident("i-1", APACHE, "x", report.harm(), other, RITA, NOON))
                .hasMessage("awareness.seriousness must be that of the harm, SERIOUS");
    }

    @Test
    void aSeriousIncidentIsNotedOnItsVersionUntilItIsResolved() {
        var opened = decided(nothing().state(), report(Seriousness.SERIOUS, Relatedness.POSSIBLE))
                .getFirst();
        assertThat(IncidentConsequences.of(opened, Incident.initial()))
                .containsExactly(new NoteSeriousAdverseEvent("apache", "1.1.0", "i-1", "Incident/i-1", NOON));
        var resolve = new ResolvePatientHarm("i-1", HarmOutcome.RECOVERED, "discharged", "iss|ada", NEXT_DAY);
        var resolved = new PatientHarmResolved("i-1", HarmOutcome.RECOVERED, "discharged", "iss|ada", NEXT_DAY);
        reported().when(resolve).then(resolved);
        assertThat(IncidentConsequences.of(resolved, reported().state()))
                .containsExactly(
                        new NoteSeriousAdverseEventResolved("apache", "1.1.0", "i-1", "Incident/i-1", NEXT_DAY));
        reported().having(resolve).when(resolve).thenRefusedBy(IncidentRule.NO_PATIENT_HARM);
        rolledBack()
                .when(new ResolvePatientHarm("rollback-r-1", HarmOutcome.RECOVERED, "x", "iss|ada", NEXT_DAY))
                .thenRefusedBy(IncidentRule.NO_PATIENT_HARM);
    }

    @Test
    void whatIsNotSeriousOrFollowsFromAStudyIsNotNotedAgain() {
        var harmless = decided(nothing().state(), report(Seriousness.NOT_SERIOUS, Relatedness.CAUSED))
                .getFirst();
        var ofStudy = decided(
                        nothing().state(),
                        new OpenIncident(
                                "sae-1",
                                IncidentKind.ADVERSE_EVENT,
                                IncidentSeverity.CRITICAL,
                                "ValidationStudy/s-1",
                                "fell",
                                APACHE,
                                new PatientHarm(
                                        IncidentSeverity.CRITICAL,
                                        Seriousness.SERIOUS,
                                        Relatedness.CAUSED,
                                        HarmOutcome.UNKNOWN),
                                NOON))
                .getFirst();

        assertThat(IncidentConsequences.of(harmless, Incident.initial())).isEmpty();
        assertThat(IncidentConsequences.of(ofStudy, Incident.initial())).isEmpty();
    }

    @Test
    void theTimelineTakesNotesOfPeopleAndOfWhatItIsAbout() {
        reported()
                .when(new AddIncidentNote("i-1", "the ward was told", RITA, NEXT_DAY))
                .then(new IncidentNoted("i-1", "the ward was told", RITA, NEXT_DAY));
        nothing()
                .when(new AddIncidentNote("i-1", "the ward was told", RITA, NEXT_DAY))
                .thenRefusedBy(IncidentRule.UNKNOWN_INCIDENT);
        var course = new NoteCourse("rollback-r-1", "complete", "Rollout/r-1", NEXT_DAY);
        rolledBack().when(course).then(new IncidentNoted("rollback-r-1", "complete", "Rollout/r-1", NEXT_DAY));
        nothing().when(course).thenNothing();
    }

    @Test
    void aNotificationIsDeliveredOnce() {
        var sent = new RecordNotificationSent("i-1", "opened", "webhook", "HTTP 204", NEXT_DAY);
        reported().when(sent).then(new NotificationSent("i-1", "opened", "webhook", "HTTP 204", NEXT_DAY));
        reported().having(sent).when(sent).thenNothing();
        nothing().when(sent).thenRefusedBy(IncidentRule.UNKNOWN_INCIDENT);
    }

    private static List<IncidentEvent> decided(Incident state, IncidentCommand command) {
        return nothing().decide().apply(command, state);
    }
}
