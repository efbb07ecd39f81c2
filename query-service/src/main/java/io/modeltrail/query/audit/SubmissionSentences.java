package io.modeltrail.query.audit;

import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import java.util.stream.Collectors;

/// A submission to an authority, a sentence an event.
final class SubmissionSentences {

    private SubmissionSentences() {}

    static String of(SubmissionEvent event) {
        return switch (event) {
            case SubmissionOpened e ->
                "%s opened submission %s to %s (%s) for version %s of %s."
                        .formatted(
                                e.openedBy(),
                                e.submissionId(),
                                e.authority(),
                                e.submissionType(),
                                e.version(),
                                e.model());
            case PackageAssembled e ->
                "%s assembled package %s from the first %d entries%s."
                        .formatted(
                                e.assembledBy(),
                                e.digest(),
                                e.size(),
                                e.gaps().isEmpty() ? "" : "; gaps: " + String.join(", ", e.gaps()));
            case SubmissionFiled e ->
                "Package %s was filed on %s, %s%s."
                        .formatted(
                                e.packageDigest(),
                                e.filedOn(),
                                Signed.by(e.signature()),
                                e.explained().stream()
                                        .map(gap -> "; without %s: %s".formatted(gap.section(), gap.why()))
                                        .collect(Collectors.joining()));
            case QuestionRecorded e ->
                "Question %s, received on %s, to be answered by %s: %s"
                        .formatted(e.questionId(), e.receivedOn(), e.answerDue(), e.question());
            case QuestionAnswered e ->
                "Question %s was answered on %s%s: %s"
                        .formatted(e.questionId(), e.answeredOn(), e.late() ? ", late" : "", e.answer());
            case SubmissionDecided e ->
                "The authority decided on %s: %s%s%s."
                        .formatted(
                                e.decidedOn(),
                                e.outcome(),
                                e.number() == null ? "" : " under number " + e.number(),
                                e.why() == null ? "" : ", " + e.why());
            case SubmissionWithdrawn e ->
                "%s withdrew submission %s: %s".formatted(e.withdrawnBy(), e.submissionId(), e.why());
        };
    }
}
