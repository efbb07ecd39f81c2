package io.modeltrail.command.submission.domain;

import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.compliance.SubmissionCommand.AnswerQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.compliance.SubmissionCommand.FileSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.OpenSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.RecordQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionCommand.WithdrawSubmission;

/// Who may do what with submissions.
public final class SubmissionPermissions {

    private SubmissionPermissions() {}

    public static Access of(SubmissionCommand command) {
        return switch (command) {
            case OpenSubmission _, AssemblePackage _, RecordQuestion _, AnswerQuestion _, WithdrawSubmission _ ->
                Access.of(REGULATORY_AFFAIRS);
            case RecordSubmissionDecision _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
            case FileSubmission _ -> Access.of(REGULATORY_AFFAIRS).andSigned();
        };
    }
}
