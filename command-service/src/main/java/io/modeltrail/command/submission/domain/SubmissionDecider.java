package io.modeltrail.command.submission.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.submission.domain.Submission.Decided;
import io.modeltrail.command.submission.domain.Submission.Filed;
import io.modeltrail.command.submission.domain.Submission.NotOpened;
import io.modeltrail.command.submission.domain.Submission.Preparing;
import io.modeltrail.command.submission.domain.Submission.Subject;
import io.modeltrail.command.submission.domain.Submission.Withdrawn;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.compliance.SubmissionCommand.AnswerQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.compliance.SubmissionCommand.FileSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.OpenSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.RecordQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionCommand.WithdrawSubmission;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.events.dossier.VersionStanding;
import java.util.List;

/// The rules of a submission: prepared, filed with the package that was assembled last, asked about, decided.
public final class SubmissionDecider {

    private SubmissionDecider() {}

    public static List<SubmissionEvent> decide(SubmissionCommand command, Submission state, SubmissionFacts facts) {
        return switch (command) {
            case OpenSubmission it -> open(it, state, facts);
            case AssemblePackage it ->
                switch (state) {
                    case Preparing preparing -> Packages.assemble(it, preparing, facts);
                    case NotOpened _ -> throw unknown(it);
                    case Filed _ -> throw filed(it);
                    case Decided _ -> throw decided(it);
                    case Withdrawn _ -> throw withdrawn(it);
                };
            case FileSubmission it ->
                switch (state) {
                    case Preparing preparing -> Filing.file(it, preparing);
                    case NotOpened _ -> throw unknown(it);
                    case Filed filed -> Filing.again(it, filed);
                    case Decided _ -> throw decided(it);
                    case Withdrawn _ -> throw withdrawn(it);
                };
            case RecordQuestion it -> Correspondence.record(it, inReview(it, state));
            case AnswerQuestion it -> Correspondence.answer(it, inReview(it, state));
            case RecordSubmissionDecision it ->
                state instanceof Decided decided
                        ? Correspondence.decideAgain(it, decided)
                        : Correspondence.decide(it, inReview(it, state));
            case WithdrawSubmission it ->
                switch (state) {
                    case NotOpened _ -> throw unknown(it);
                    case Decided _ -> throw decided(it);
                    case Withdrawn _ -> List.of();
                    case Preparing _, Filed _ ->
                        List.of(new SubmissionWithdrawn(
                                it.submissionId(), it.why(), it.withdrawnBy(), it.requestedAt()));
                };
        };
    }

    private static List<SubmissionEvent> open(OpenSubmission it, Submission state, SubmissionFacts facts) {
        var subject = new Subject(it.model(), it.version(), it.authority(), it.submissionType());
        return switch (state) {
            case NotOpened _ -> {
                var version = Streams.modelVersion(it.model(), it.version());
                if (facts.standing(version) == VersionStanding.UNREGISTERED) {
                    throw new Rejection(
                            SubmissionRule.UNKNOWN_VERSION,
                            "version %s of %s was never registered".formatted(it.version(), it.model()),
                            "RegisterModelVersion");
                }
                yield List.of(new SubmissionOpened(
                        it.submissionId(),
                        it.model(),
                        it.version(),
                        it.authority(),
                        it.submissionType(),
                        it.openedBy(),
                        it.requestedAt()));
            }
            case Preparing(var known, var _) when known.equals(subject) -> List.of();
            case Preparing _, Filed _, Decided _, Withdrawn _ ->
                throw new Rejection(
                        SubmissionRule.ALREADY_OPENED,
                        "submission %s exists already; take another id".formatted(it.submissionId()),
                        it.stream());
        };
    }

    private static Filed inReview(SubmissionCommand command, Submission state) {
        return switch (state) {
            case Filed filed -> filed;
            case NotOpened _ -> throw unknown(command);
            case Preparing _ ->
                throw new Rejection(
                        SubmissionRule.NOT_FILED, "nothing was filed with the authority yet", "FileSubmission");
            case Decided _ -> throw decided(command);
            case Withdrawn _ -> throw withdrawn(command);
        };
    }

    private static Rejection unknown(SubmissionCommand command) {
        return new Rejection(
                SubmissionRule.UNKNOWN_SUBMISSION,
                "there is no submission " + command.submissionId(),
                "OpenSubmission");
    }

    private static Rejection filed(SubmissionCommand command) {
        return new Rejection(
                SubmissionRule.ALREADY_FILED,
                "the submission was filed; what changed since goes into another one",
                command.stream());
    }

    private static Rejection decided(SubmissionCommand command) {
        return new Rejection(
                SubmissionRule.ALREADY_DECIDED, "the authority has decided; open another submission", command.stream());
    }

    private static Rejection withdrawn(SubmissionCommand command) {
        return new Rejection(
                SubmissionRule.ALREADY_WITHDRAWN, "the submission was withdrawn; open another one", command.stream());
    }
}
