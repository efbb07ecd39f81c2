package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.Studies.ANALYSED;
import static io.modeltrail.command.study.domain.Studies.ANALYSIS;
import static io.modeltrail.command.study.domain.Studies.APPROVED;
import static io.modeltrail.command.study.domain.Studies.ENROLLED;
import static io.modeltrail.command.study.domain.Studies.EXPIRY;
import static io.modeltrail.command.study.domain.Studies.HARMED;
import static io.modeltrail.command.study.domain.Studies.NOON;
import static io.modeltrail.command.study.domain.Studies.PLANNED;
import static io.modeltrail.command.study.domain.Studies.REVIEWER;
import static io.modeltrail.command.study.domain.Studies.SERIOUS;
import static io.modeltrail.command.study.domain.Studies.STARTED;
import static io.modeltrail.command.study.domain.Studies.UPLOADED;
import static io.modeltrail.command.study.domain.Studies.signature;
import static io.modeltrail.command.study.domain.Studies.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceCommand.NoteStudyOutcome;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.validation.AdverseEvent;
import io.modeltrail.events.validation.EventOutcome;
import io.modeltrail.events.validation.Relatedness;
import io.modeltrail.events.validation.ReportedSeverity;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.ReportStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.ResolveStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a study tells the version and incidents, and harm to its subjects.
class StudyConsequencesTest {

    private static Study after(ValidationStudyEvent... events) {
        var state = Study.initial();
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static ReportStudyAdverseEvent reporting(AdverseEvent event) {
        return new ReportStudyAdverseEvent("s-1", "ae-1", event, REVIEWER, NOON);
    }

    private static NoteStudyOutcome outcome(StudyVerdict verdict) {
        return new NoteStudyOutcome(
                "apache",
                "1.1.0",
                "s-1",
                StudyType.CLINICAL_VALIDATION,
                verdict,
                List.of(),
                ANALYSED.findings().findings(),
                EXPIRY,
                NOON);
    }

    @Test
    void aSeriousRelatedEventOpensOneIncidentHoweverOftenItIsToldAndIsNotedOnTheVersion() {
        var running = study().given(PLANNED, APPROVED, STARTED);
        var reported = (StudyAdverseEventReported)
                running.decide().apply(reporting(SERIOUS), running.state()).getFirst();
        var incidentId = String.valueOf(reported.incidentId());

        assertThat(incidentId).matches("study-event-[0-9a-f]{32}");
        assertThat(StudyConsequences.of(reported, running.state()))
                .containsExactly(
                        new OpenIncident(
                                incidentId,
                                IncidentKind.ADVERSE_EVENT,
                                IncidentSeverity.MAJOR,
                                "ValidationStudy/s-1",
                                "adverse event ae-1 in study s-1 of apache 1.1.0: treatment was delayed",
                                new Affected("apache", "1.1.0", null),
                                null,
                                NOON),
                        new NoteSeriousAdverseEvent("apache", "1.1.0", "s-1/ae-1", "ValidationStudy/s-1", NOON));
        running.given(reported).when(reporting(SERIOUS)).thenRefusedBy(StudyRule.ADVERSE_EVENT_ALREADY_REPORTED);
    }

    @Test
    void whatIsNotSeriousOrNotRelatedOpensNothing() {
        var mild = new AdverseEvent(
                "headache", ReportedSeverity.MILD, false, Relatedness.POSSIBLE, EventOutcome.RECOVERED, null);

        study().given(PLANNED, APPROVED, STARTED)
                .when(reporting(mild))
                .then(new StudyAdverseEventReported("s-1", "ae-1", mild, null, REVIEWER, NOON));
    }

    @Test
    void aResolutionClosesWhatWasNotedOnceAndOnlyWhatWasReported() {
        var resolve = new ResolveStudyAdverseEvent("s-1", "ae-1", EventOutcome.RECOVERED, "treated", REVIEWER, NOON);
        var resolved = new StudyAdverseEventResolved("s-1", "ae-1", EventOutcome.RECOVERED, "treated", REVIEWER, NOON);
        var harmed = study().given(PLANNED, APPROVED, STARTED, HARMED);

        harmed.when(resolve).then(resolved);
        harmed.given(resolved).when(resolve).thenNothing();
        study().given(PLANNED, APPROVED, STARTED).when(resolve).thenRefusedBy(StudyRule.UNKNOWN_ADVERSE_EVENT);
        assertThat(StudyConsequences.of(resolved, after(PLANNED, APPROVED, STARTED, HARMED)))
                .containsExactly(new NoteSeriousAdverseEventResolved(
                        "apache", "1.1.0", "s-1/ae-1", "ValidationStudy/s-1", NOON));
    }

    @Test
    void theOutcomeIsNotedOnTheVersionAndAgainWhenItChanges() {
        var running = study().given(PLANNED, APPROVED, STARTED, ENROLLED, UPLOADED, ANALYSED);
        var concluded = running.decide()
                .apply(new ConcludeStudy("s-1", signature(REVIEWER, ANALYSIS), NOON), running.state())
                .getFirst();
        var overridden = new VerdictOverridden(
                "s-1", StudyVerdict.PASSED, StudyVerdict.FAILED, "why", signature(REVIEWER, ANALYSIS), NOON);

        assertThat(StudyConsequences.of(concluded, running.state())).containsExactly(outcome(StudyVerdict.PASSED));
        assertThat(StudyConsequences.of(overridden, running.state().evolve(concluded)))
                .containsExactly(outcome(StudyVerdict.FAILED));
    }
}
