package io.modeltrail.command.study.domain;

import io.modeltrail.command.study.domain.Study.Concluded;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.NotPlanned;
import io.modeltrail.command.study.domain.Study.Planned;
import io.modeltrail.command.study.domain.Study.Terminated;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyCommand.AmendProtocol;
import io.modeltrail.events.validation.ValidationStudyCommand.AnalyseStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.EnrolSubjects;
import io.modeltrail.events.validation.ValidationStudyCommand.IssueStudyReport;
import io.modeltrail.events.validation.ValidationStudyCommand.OverrideVerdict;
import io.modeltrail.events.validation.ValidationStudyCommand.PlanStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordIrbApproval;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordPreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.ReportStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.ResolveStudyAdverseEvent;
import io.modeltrail.events.validation.ValidationStudyCommand.StartStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.TerminateStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.UploadResults;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import java.util.List;

/// The rules of a validation study, by what may be asked of it; read on in the file that is named.
public final class StudyDecider {

    private StudyDecider() {}

    public static List<ValidationStudyEvent> decide(ValidationStudyCommand command, Study state, StudyFacts facts) {
        return switch (command) {
            case PlanStudy it -> StudyPlanning.plan(it, state, facts);
            case AmendProtocol it -> StudyPlanning.amend(it, state);
            case RecordIrbApproval it -> StudyPlanning.approve(it, state);
            case StartStudy it -> StudyPlanning.start(it, state, facts);
            case RecordPreclinicalTest it -> StudyProgress.test(it, inProgress(it, state), facts);
            case EnrolSubjects it -> StudyProgress.enrol(it, inProgress(it, state));
            case UploadResults it -> StudyProgress.upload(it, inProgress(it, state), facts);
            case AnalyseStudy it -> StudyProgress.analyse(it, inProgress(it, state), facts);
            case ReportStudyAdverseEvent it -> AdverseEvents.report(it, state);
            case ResolveStudyAdverseEvent it -> AdverseEvents.resolve(it, state);
            case ConcludeStudy it -> StudyVerdicts.conclude(it, state);
            case OverrideVerdict it -> StudyVerdicts.override(it, state);
            case TerminateStudy it -> terminate(it, state);
            case IssueStudyReport it -> StudyVerdicts.issue(it, state, facts);
        };
    }

    private static InProgress inProgress(ValidationStudyCommand command, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(command);
            case Planned _ -> throw StudyGuards.notInProgress(command);
            case InProgress running -> running;
            case Concluded _, Terminated _ -> throw StudyGuards.ended(command);
        };
    }

    private static List<ValidationStudyEvent> terminate(TerminateStudy it, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned _, InProgress _ ->
                List.of(new StudyTerminated(it.studyId(), it.why(), it.terminatedBy(), it.requestedAt()));
            case Concluded _ -> throw StudyGuards.ended(it);
            case Terminated _ -> List.of();
        };
    }
}
