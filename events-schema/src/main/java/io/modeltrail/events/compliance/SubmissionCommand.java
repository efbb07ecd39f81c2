package io.modeltrail.events.compliance;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of one submission to an authority.
public sealed interface SubmissionCommand extends Command {

    String submissionId();

    @Override
    default String stream() {
        return Streams.submission(submissionId());
    }

    record OpenSubmission(
            String submissionId,
            String model,
            String version,
            Authority authority,
            SubmissionType submissionType,
            @FromToken String openedBy,
            Instant requestedAt)
            implements SubmissionCommand {
        public OpenSubmission {
            Required.name(submissionId, "submissionId");
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(authority, "authority");
            Required.present(submissionType, "submissionType");
            Required.that(
                    submissionType.isFor(authority), "submissionType", "is not a way to the market of " + authority);
        }
    }

    /// Put on record which package was assembled: `digest` is that of its manifest, `size` and `root` are
    /// those of the checkpoint that it was assembled at, `gaps` the sections that have no evidence, `evidence` the
    /// digest of what follows from the log. All but the digest is computed again, and another is refused.
    record AssemblePackage(
            String submissionId,
            String digest,
            long size,
            String root,
            List<String> gaps,
            @Nullable String evidence,
            @FromToken String assembledBy,
            Instant requestedAt)
            implements SubmissionCommand {
        public AssemblePackage {
            Required.name(submissionId, "submissionId");
            Required.sha256(digest, "digest");
            Required.that(size > 0, "size", "is that of a checkpoint: at least 1");
            Required.text(root, "root");
            gaps = List.copyOf(Required.present(gaps, "gaps"));
            gaps.forEach(gap -> Required.name(gap, "gaps"));
            if (evidence != null) {
                Required.sha256(evidence, "evidence");
            }
        }
    }

    /// File the package that was assembled last. Each of its gaps is explained, or it is not filed.
    record FileSubmission(
            String submissionId,
            LocalDate filedOn,
            List<ExplainedGap> explained,
            Signature signature,
            Instant requestedAt)
            implements SubmissionCommand {
        public FileSubmission {
            Required.name(submissionId, "submissionId");
            Required.present(filedOn, "filedOn");
            explained = List.copyOf(Required.present(explained, "explained"));
            for (int at = 0; at < explained.size(); at++) {
                Required.name(explained.get(at).section(), "explained.%d.section".formatted(at));
                Required.text(explained.get(at).why(), "explained.%d.why".formatted(at));
            }
            Required.present(signature, "signature");
        }
    }

    /// The authority asks. Without `answerDue` its usual term runs.
    record RecordQuestion(
            String submissionId,
            String questionId,
            String question,
            LocalDate receivedOn,
            @Nullable LocalDate answerDue,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements SubmissionCommand {
        public RecordQuestion {
            Required.name(submissionId, "submissionId");
            Required.name(questionId, "questionId");
            Required.text(question, "question");
            Required.present(receivedOn, "receivedOn");
            Required.that(
                    answerDue == null || !answerDue.isBefore(receivedOn),
                    "answerDue",
                    "must not be before the question was received");
        }
    }

    /// `documents` are the digests of what was sent.
    record AnswerQuestion(
            String submissionId,
            String questionId,
            String answer,
            List<String> documents,
            LocalDate answeredOn,
            @FromToken String answeredBy,
            Instant requestedAt)
            implements SubmissionCommand {
        public AnswerQuestion {
            Required.name(submissionId, "submissionId");
            Required.name(questionId, "questionId");
            Required.text(answer, "answer");
            documents = List.copyOf(Required.present(documents, "documents"));
            documents.forEach(digest -> Required.sha256(digest, "documents"));
            Required.present(answeredOn, "answeredOn");
        }
    }

    /// Put on record what the authority decided: an acceptance has a number, a refusal a reason.
    record RecordSubmissionDecision(
            String submissionId,
            SubmissionOutcome outcome,
            @Nullable String number,
            @Nullable String why,
            LocalDate decidedOn,
            @Nullable String letterDigest,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements SubmissionCommand {
        public RecordSubmissionDecision {
            Required.name(submissionId, "submissionId");
            Required.present(outcome, "outcome");
            switch (outcome) {
                case ACCEPTED -> Required.name(number, "number");
                case REFUSED -> {
                    Required.text(why, "why");
                    Required.that(number == null, "number", "belongs to an acceptance; leave it out");
                }
            }
            Required.present(decidedOn, "decidedOn");
            if (letterDigest != null) {
                Required.sha256(letterDigest, "letterDigest");
            }
        }
    }

    record WithdrawSubmission(
            String submissionId, String why, @FromToken String withdrawnBy, Instant requestedAt)
            implements SubmissionCommand {
        public WithdrawSubmission {
            Required.name(submissionId, "submissionId");
            Required.text(why, "why");
        }
    }
}
