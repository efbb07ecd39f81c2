package io.modeltrail.command.study.domain;

import io.modeltrail.command.study.domain.Study.Analysis;
import io.modeltrail.command.study.domain.Study.Concluded;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.Irb;
import io.modeltrail.command.study.domain.Study.NotPlanned;
import io.modeltrail.command.study.domain.Study.OpenAdverseEvent;
import io.modeltrail.command.study.domain.Study.Planned;
import io.modeltrail.command.study.domain.Study.Terminated;
import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceCommand.NoteStudyOutcome;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.validation.EventOutcome;
import io.modeltrail.events.validation.ReportedSeverity;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import java.util.List;
import java.util.Optional;

/// What an event of a study tells the version's stream and incidents, in the same transaction: either all happen or
/// none.
public final class StudyConsequences {

    /// What the study was and what it found, as of the event.
    private record Known(Dossier dossier, Course course) {}

    private StudyConsequences() {}

    /// `before` is the state before the event.
    public static List<Command> of(ValidationStudyEvent event, Study before) {
        return known(before).map(known -> of(event, known)).orElse(List.of());
    }

    private static List<Command> of(ValidationStudyEvent event, Known known) {
        return switch (event) {
            case StudyConcluded it -> List.of(outcome(it, known, it.conclusion().verdict()));
            case VerdictOverridden it -> List.of(outcome(it, known, it.to()));
            case StudyTerminated it -> List.of(outcome(it, known, StudyVerdict.TERMINATED));
            case StudyAdverseEventReported it -> reported(it, known.dossier);
            case StudyAdverseEventResolved it -> resolved(it, known);
            default -> List.of();
        };
    }

    private static NoteStudyOutcome outcome(ValidationStudyEvent event, Known known, StudyVerdict verdict) {
        var dossier = known.dossier;
        return new NoteStudyOutcome(
                dossier.model(),
                dossier.version(),
                event.studyId(),
                dossier.type(),
                verdict,
                known.course.testsPassed(),
                known.course
                        .analysis()
                        .map(Analysis::findings)
                        .map(StudyFindings::findings)
                        .orElse(List.of()),
                dossier.irb().map(Irb::expiresOn).orElse(null),
                event.occurredAt());
    }

    private static List<Command> reported(StudyAdverseEventReported it, Dossier dossier) {
        var incidentId = it.incidentId();
        return incidentId == null
                ? List.of()
                : List.of(
                        new OpenIncident(
                                incidentId,
                                IncidentKind.ADVERSE_EVENT,
                                severity(it),
                                it.stream(),
                                "adverse event %s in study %s of %s %s: %s"
                                        .formatted(
                                                it.adverseEventId(),
                                                it.studyId(),
                                                dossier.model(),
                                                dossier.version(),
                                                shortened(it.adverseEvent().description())),
                                new Affected(dossier.model(), dossier.version(), null),
                                null,
                                it.occurredAt()),
                        new NoteSeriousAdverseEvent(
                                dossier.model(),
                                dossier.version(),
                                noted(it.studyId(), it.adverseEventId()),
                                it.stream(),
                                it.occurredAt()));
    }

    private static List<Command> resolved(StudyAdverseEventResolved it, Known known) {
        return known.course
                .open(it.adverseEventId())
                .filter(OpenAdverseEvent::seriousAndRelated)
                .<List<Command>>map(_ -> List.of(new NoteSeriousAdverseEventResolved(
                        known.dossier.model(),
                        known.dossier.version(),
                        noted(it.studyId(), it.adverseEventId()),
                        it.stream(),
                        it.occurredAt())))
                .orElse(List.of());
    }

    /// Two studies may number their adverse events alike.
    private static String noted(String studyId, String adverseEventId) {
        return studyId + "/" + adverseEventId;
    }

    private static IncidentSeverity severity(StudyAdverseEventReported it) {
        var event = it.adverseEvent();
        return event.severity().compareTo(ReportedSeverity.LIFE_THREATENING) >= 0
                        || event.outcome() == EventOutcome.FATAL
                ? IncidentSeverity.CRITICAL
                : IncidentSeverity.MAJOR;
    }

    /// A summary has at most 4000 characters.
    private static String shortened(String description) {
        return description.length() <= 3000 ? description : description.substring(0, 3000) + "…";
    }

    private static Optional<Known> known(Study state) {
        return switch (state) {
            case NotPlanned() -> Optional.empty();
            case Planned(var dossier) -> Optional.of(new Known(dossier, Course.begin()));
            case InProgress(var dossier, var course) -> Optional.of(new Known(dossier, course));
            case Concluded(var dossier, var course, var _, var _) -> Optional.of(new Known(dossier, course));
            case Terminated(var dossier, var course) -> Optional.of(new Known(dossier, course));
        };
    }
}
