package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.AllEnded;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one submission to an authority.
public sealed interface SubmissionEvent extends Event {

    String submissionId();

    @Override
    default String stream() {
        return Streams.submission(submissionId());
    }

    record SubmissionOpened(
            String submissionId,
            String model,
            String version,
            Authority authority,
            SubmissionType submissionType,
            String openedBy,
            Instant occurredAt)
            implements SubmissionEvent {}

    /// The package with this digest of its manifest was assembled from the log's first `size` entries, whose
    /// root is `root`; whoever assembles it again as of there gets the same bytes. `gaps` are the sections
    /// without evidence, `evidence` the digest of all that follows from the log, as it was computed for this event.
    record PackageAssembled(
            String submissionId,
            String digest,
            long size,
            String root,
            List<String> gaps,
            @Nullable String evidence,
            String assembledBy,
            Instant occurredAt)
            implements SubmissionEvent {}

    /// The package was sent, signed by somebody else than who assembled it.
    record SubmissionFiled(
            String submissionId,
            String packageDigest,
            LocalDate filedOn,
            List<ExplainedGap> explained,
            Signature signature,
            Instant occurredAt)
            implements SubmissionEvent {}

    /// The authority asked; the clock runs until `answerDue`.
    record QuestionRecorded(
            String submissionId,
            String questionId,
            String question,
            LocalDate receivedOn,
            LocalDate answerDue,
            String recordedBy,
            Instant occurredAt)
            implements SubmissionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(
                    Deadline.untilEndOf(answerDue, name(questionId), "the answer to question " + questionId)));
        }

        private static String name(String questionId) {
            return "question-" + questionId;
        }
    }

    /// It was answered; `late` when that was after the answer was due.
    record QuestionAnswered(
            String submissionId,
            String questionId,
            String answer,
            List<String> documents,
            LocalDate answeredOn,
            boolean late,
            String answeredBy,
            Instant occurredAt)
            implements SubmissionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(QuestionRecorded.name(questionId)));
        }
    }

    /// The authority decided. `letterDigest` is that of its letter.
    record SubmissionDecided(
            String submissionId,
            SubmissionOutcome outcome,
            @Nullable String number,
            @Nullable String why,
            LocalDate decidedOn,
            @Nullable String letterDigest,
            String recordedBy,
            Instant occurredAt)
            implements SubmissionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }

    record SubmissionWithdrawn(String submissionId, String why, String withdrawnBy, Instant occurredAt)
            implements SubmissionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }
}
