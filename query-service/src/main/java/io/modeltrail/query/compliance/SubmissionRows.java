package io.modeltrail.query.compliance;

import io.modeltrail.events.compliance.ExplainedGap;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.events.compliance.SubmissionOutcome;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of a submission do to its row.
final class SubmissionRows {

    static final VersionedTable TABLE = new VersionedTable(
            "submission",
            List.of("submission_id"),
            List.of(
                    "model",
                    "version",
                    "authority",
                    "submission_type",
                    "state",
                    "opened_by",
                    "package",
                    "filing",
                    "questions",
                    "decision",
                    "withdrawal",
                    "opened_at",
                    "changed_at",
                    "stream_version"));

    private SubmissionRows() {}

    static RowChange on(SubmissionEvent event, long position) {
        var change = switch (event) {
            case SubmissionOpened it -> open(it);
            case PackageAssembled it ->
                change(it)
                        .json(
                                "package",
                                new Assembled(
                                        it.digest(),
                                        it.size(),
                                        it.root(),
                                        it.gaps(),
                                        it.assembledBy(),
                                        it.occurredAt(),
                                        position));
            case SubmissionFiled it ->
                change(it)
                        .set("state", "FILED")
                        .json(
                                "filing",
                                new Filed(it.packageDigest(), it.filedOn(), it.explained(), it.signature(), position));
            case QuestionRecorded it ->
                change(it)
                        .put(
                                "questions",
                                it.questionId(),
                                new Asked(it.question(), it.receivedOn(), it.answerDue(), it.recordedBy(), position));
            case QuestionAnswered it ->
                change(it)
                        .merge(
                                "questions",
                                it.questionId(),
                                "answer",
                                new Answered(
                                        it.answer(),
                                        it.documents(),
                                        it.answeredOn(),
                                        it.late(),
                                        it.answeredBy(),
                                        position));
            case SubmissionDecided it ->
                change(it)
                        .set("state", it.outcome())
                        .json(
                                "decision",
                                new Decided(
                                        it.outcome(),
                                        it.number(),
                                        it.why(),
                                        it.decidedOn(),
                                        it.letterDigest(),
                                        it.recordedBy(),
                                        position));
            case SubmissionWithdrawn it ->
                change(it)
                        .set("state", "WITHDRAWN")
                        .json("withdrawal", new Withdrawn(it.why(), it.withdrawnBy(), it.occurredAt(), position));
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange open(SubmissionOpened it) {
        return RowChange.create(TABLE, it.submissionId())
                .set("model", it.model())
                .set("version", it.version())
                .set("authority", it.authority())
                .set("submission_type", it.submissionType())
                .set("state", "PREPARING")
                .set("opened_by", it.openedBy())
                .json("questions", Map.of())
                .set("opened_at", it.occurredAt());
    }

    private static RowChange change(SubmissionEvent event) {
        return RowChange.change(TABLE, event.submissionId());
    }

    record Assembled(
            String digest, long size, String root, List<String> gaps, String assembledBy, Instant at, long position) {}

    record Filed(
            String packageDigest,
            LocalDate filedOn,
            List<ExplainedGap> explained,
            Signature signature,
            long position) {}

    record Asked(String question, LocalDate receivedOn, LocalDate answerDue, String recordedBy, long position) {}

    record Answered(
            String answer,
            List<String> documents,
            LocalDate answeredOn,
            boolean late,
            String answeredBy,
            long position) {}

    record Decided(
            SubmissionOutcome outcome,
            @Nullable String number,
            @Nullable String why,
            LocalDate decidedOn,
            @Nullable String letterDigest,
            String recordedBy,
            long position) {}

    record Withdrawn(String why, String withdrawnBy, Instant at, long position) {}
}
