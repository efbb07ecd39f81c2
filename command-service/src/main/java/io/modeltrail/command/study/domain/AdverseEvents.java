package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.StudyRule.ADVERSE_EVENT_ALREADY_REPORTED;
import static io.modeltrail.command.study.domain.StudyRule.UNKNOWN_ADVERSE_EVENT;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.study.domain.Study.Concluded;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.NotPlanned;
import io.modeltrail.command.study.domain.Study.Planned;
import io.modeltrail.command.study.domain.Study.Terminated;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyCommand.ReportStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.ResolveStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.wire.Digests;
import java.util.List;

/// Harm to subjects, which may come to light when the study is over.
final class AdverseEvents {

    private AdverseEvents() {}

    static List<ValidationStudyEvent> report(ReportStudyAdverseEvent it, Study state) {
        if (course(it, state).reported().contains(it.adverseEventId())) {
            throw new Rejection(
                    ADVERSE_EVENT_ALREADY_REPORTED,
                    "adverse event %s is on record; resolve it, or take another id".formatted(it.adverseEventId()),
                    it.stream());
        }
        return List.of(new StudyAdverseEventReported(
                it.studyId(),
                it.adverseEventId(),
                it.adverseEvent(),
                it.adverseEvent().seriousAndRelated() ? incidentId(it) : null,
                it.reportedBy(),
                it.requestedAt()));
    }

    static List<ValidationStudyEvent> resolve(ResolveStudyAdverseEvent it, Study state) {
        var course = course(it, state);
        if (!course.reported().contains(it.adverseEventId())) {
            throw new Rejection(
                    UNKNOWN_ADVERSE_EVENT,
                    "adverse event %s was never reported".formatted(it.adverseEventId()),
                    "ReportStudyAdverseEvent");
        }
        return course.open(it.adverseEventId()).isEmpty()
                ? List.of()
                : List.of(new StudyAdverseEventResolved(
                        it.studyId(),
                        it.adverseEventId(),
                        it.outcome(),
                        it.resolution(),
                        it.resolvedBy(),
                        it.requestedAt()));
    }

    /// The same event opens the same incident.
    private static String incidentId(ReportStudyAdverseEvent it) {
        var digest = Digests.of(List.of(it.studyId(), it.adverseEventId()));
        return "study-event-" + digest.substring("sha256:".length(), "sha256:".length() + 32);
    }

    private static Course course(ValidationStudyCommand command, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(command);
            case Planned _ -> throw StudyGuards.notInProgress(command);
            case InProgress(var _, var course) -> course;
            case Concluded(var _, var course, var _, var _) -> course;
            case Terminated(var _, var course) -> course;
        };
    }
}
