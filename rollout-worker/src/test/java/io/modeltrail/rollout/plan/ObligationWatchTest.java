package io.modeltrail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import io.modeltrail.events.clock.SafetyUpdatePeriods;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is owed by day: reported once when the day is over in UTC, and not at all when it was done.
class ObligationWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-02");
    private static final Instant OVER = Instant.parse("2027-03-03T00:00:00Z");
    private static final String RAE = "https://idp.example|rae";
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    static List<Arguments> owedAndDone() {
        var authorised = new MarketAuthorised(
                "apache", "1.0.1", Authority.OTHER, "JP-9", "JP", LAST_DAY.minusYears(1), LAST_DAY, RAE, NOON);
        var approval = new IrbApprovalRecorded("s-1", "IRB-7", LAST_DAY.minusYears(1), LAST_DAY, null, RAE, NOON);
        var question = new QuestionRecorded("sub-1", "q-1", "Which sites?", LAST_DAY, LAST_DAY, RAE, NOON);
        var update = new SafetyUpdateOwed(
                "apache",
                "1.0.1",
                SafetyUpdatePeriods.after(EuClass.III, LAST_DAY.minusYears(1)).orElseThrow(),
                NOON);
        return List.of(
                Arguments.of(approval, new StudyTerminated("s-1", "no subjects", RAE, NOON)),
                Arguments.of(
                        authorised,
                        new MarketAuthorisationEnded(
                                "apache", "1.0.1", Authority.OTHER, "JP-9", LAST_DAY, "renewed", RAE, NOON)),
                Arguments.of(authorised, new ModelVersionWithdrawn("apache", "1.0.1", "recall", NOON)),
                Arguments.of(
                        new AuditScheduled("a-1", "suppliers", null, LAST_DAY, null, RAE, NOON),
                        new AuditStarted("a-1", RAE, DIGEST, NOON)),
                Arguments.of(capa(), new CapaActionCompleted("a-1", "c-1", "done", List.of(), RAE, DIGEST, NOON)),
                Arguments.of(
                        question, new QuestionAnswered("sub-1", "q-1", "Three", List.of(), LAST_DAY, false, RAE, NOON)),
                Arguments.of(question, new SubmissionWithdrawn("sub-1", "later", RAE, NOON)),
                Arguments.of(update, new SafetyUpdateIssued("apache", DIGEST, LAST_DAY, false, RAE, NOON)),
                Arguments.of(update, new SafetyUpdatesEnded("apache", "left the market", RAE, NOON)));
    }

    @ParameterizedTest
    @MethodSource("owedAndDone")
    void whatIsOwedIsReportedOnceUnlessItWasDone(Event owed, Event done) {
        var asked = asked(OVER, owed);
        assertThat(asked).singleElement().satisfies(send -> {
            var missed = (ReportMissedObligation) send.command();
            assertThat(missed.about()).isEqualTo(owed.stream());
            assertThat(missed.incidentId()).isEqualTo(send.commandId());
        });
        assertThat(asked(OVER, owed)).as("after a restart").isEqualTo(asked);
        assertThat(asked(OVER.minusNanos(1), owed)).isEmpty();
        assertThat(asked(OVER, owed, opened(asked.getFirst().commandId(), owed.stream())))
                .isEmpty();
        assertThat(asked(OVER, owed, done)).isEmpty();
    }

    @Test
    void anActionThatDidNotWorkIsOwedAgainUntilTheSameDayAndMissedOnce() {
        var again = new CapaEffectivenessChecked("a-1", "c-1", false, "sampled", RAE, DIGEST, LAST_DAY, NOON);
        var completed = new CapaActionCompleted("a-1", "c-1", "done", List.of(), RAE, DIGEST, NOON);

        assertThat(asked(OVER, capa(), completed, again)).isEqualTo(asked(OVER, capa()));
    }

    @Test
    void anAuthorisationThatWasOverWhenItWasRecordedIsHistory() {
        var lapsed = new MarketAuthorised(
                "apache", "1.0.1", Authority.OTHER, "JP-9", "JP", LAST_DAY.minusYears(9), LAST_DAY, RAE, OVER);

        assertThat(asked(OVER, lapsed)).isEmpty();
    }

    private static CapaOpened capa() {
        return new CapaOpened("a-1", "c-1", "f-1", "no template", "write one", "ada", LAST_DAY, RAE, DIGEST, NOON);
    }

    private static IncidentOpened opened(String incidentId, String about) {
        return new IncidentOpened(
                incidentId,
                IncidentKind.MISSED_DEADLINE,
                IncidentSeverity.MAJOR,
                about,
                "not done",
                null,
                null,
                null,
                null,
                OVER);
    }

    private static List<Send> asked(Instant now, Event... log) {
        var watch = new DeadlineWatch();
        for (int i = 0; i < log.length; i++) {
            watch.fold(log[i], i);
        }
        return watch.due(now).stream()
                .flatMap(situation ->
                        DeadlineReaction.all().stream().flatMap(reaction -> reaction.to(situation).stream()))
                .toList();
    }
}
