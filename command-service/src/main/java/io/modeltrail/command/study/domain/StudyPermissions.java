package io.modeltrail.command.study.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
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

/// Who may do what with studies.
public final class StudyPermissions {

    private StudyPermissions() {}

    public static Access of(ValidationStudyCommand command) {
        return switch (command) {
            case PlanStudy _, RecordPreclinicalTest _ -> Access.of(CLINICAL_REVIEWER, ML_ENGINEER);
            case StartStudy _, EnrolSubjects _, TerminateStudy _ ->
                Access.of(CLINICAL_REVIEWER).andRegulated();
            case AmendProtocol _, ConcludeStudy _, OverrideVerdict _ ->
                Access.of(CLINICAL_REVIEWER).andSigned();
            case RecordIrbApproval _, IssueStudyReport _ -> Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS);
            case UploadResults _, AnalyseStudy _ -> Access.of(CLINICAL_REVIEWER, ML_ENGINEER, SERVICE);
            case ReportStudyAdverseEvent _, ResolveStudyAdverseEvent _ ->
                Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS);
        };
    }
}
