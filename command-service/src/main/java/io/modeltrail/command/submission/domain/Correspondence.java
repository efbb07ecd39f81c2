package io.modeltrail.command.submission.domain;

import static io.modeltrail.command.submission.domain.SubmissionRule.ANSWER_DUE_MISSING;
import static io.modeltrail.command.submission.domain.SubmissionRule.BEFORE_FILING;
import static io.modeltrail.command.submission.domain.SubmissionRule.BEFORE_THE_QUESTION;
import static io.modeltrail.command.submission.domain.SubmissionRule.NUMBER_NOT_OF_TYPE;
import static io.modeltrail.command.submission.domain.SubmissionRule.QUESTION_OPEN;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.submission.domain.Submission.Decided;
import io.modeltrail.command.submission.domain.Submission.Filed;
import io.modeltrail.command.submission.domain.Submission.Question;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionCommand.AnswerQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionOutcome;
import io.modeltrail.events.compliance.SubmissionType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What goes back and forth with an authority after filing: questions with their clocks, and the decision.
final class Correspondence {

    /// FDA holds a file for so many calendar days after it has asked (21 CFR 807.87 for a 510(k)).
    private static final int FDA_DAYS_TO_ANSWER = 180;

    private Correspondence() {}

    static List<SubmissionEvent> record(RecordQuestion it, Filed filed) {
        var known = question(filed, it.questionId());
        if (known.isPresent()) {
            if (known.get().question().equals(it.question())) {
                return List.of();
            }
            throw new Rejection(
                    SubmissionRule.QUESTION_ALREADY_RECORDED,
                    "question %s is another one; take another id".formatted(it.questionId()),
                    it.stream());
        }
        boolean hasUsualTerm = filed.subject().authority() == Authority.FDA;
        new Requirements()
                .require(
                        it.answerDue() != null || hasUsualTerm,
                        ANSWER_DUE_MISSING,
                        "%s has no usual term to answer"
                                .formatted(filed.subject().authority()),
                        "answerDue, as the authority's letter says")
                .require(
                        !it.receivedOn().isBefore(filed.filedOn()),
                        BEFORE_FILING,
                        "the submission was filed on %s, after the question".formatted(filed.filedOn()),
                        it.stream())
                .hold();
        var due = it.answerDue() == null ? it.receivedOn().plusDays(FDA_DAYS_TO_ANSWER) : it.answerDue();
        return List.of(new QuestionRecorded(
                it.submissionId(),
                it.questionId(),
                it.question(),
                it.receivedOn(),
                due,
                it.recordedBy(),
                it.requestedAt()));
    }

    static List<SubmissionEvent> answer(AnswerQuestion it, Filed filed) {
        var question = question(filed, it.questionId())
                .orElseThrow(() -> new Rejection(
                        SubmissionRule.UNKNOWN_QUESTION,
                        "the authority's question %s is not on record".formatted(it.questionId()),
                        "RecordQuestion"));
        new Requirements()
                .require(
                        !question.answered(),
                        SubmissionRule.QUESTION_ALREADY_ANSWERED,
                        "question %s was answered".formatted(it.questionId()),
                        it.stream())
                .require(
                        !it.answeredOn().isBefore(question.receivedOn()),
                        BEFORE_THE_QUESTION,
                        "the question was received on %s".formatted(question.receivedOn()),
                        it.stream())
                .hold();
        return List.of(new QuestionAnswered(
                it.submissionId(),
                it.questionId(),
                it.answer(),
                it.documents(),
                it.answeredOn(),
                it.answeredOn().isAfter(question.due()),
                it.answeredBy(),
                it.requestedAt()));
    }

    static List<SubmissionEvent> decide(RecordSubmissionDecision it, Filed filed) {
        var type = filed.subject().type();
        var requirements = new Requirements()
                .require(
                        !it.decidedOn().isBefore(filed.filedOn()),
                        BEFORE_FILING,
                        "the submission was filed on %s, after the decision".formatted(filed.filedOn()),
                        it.stream());
        if (it.outcome() == SubmissionOutcome.ACCEPTED) {
            requirements.require(
                    numbers(type)
                            .matcher(Objects.requireNonNullElse(it.number(), ""))
                            .matches(),
                    NUMBER_NOT_OF_TYPE,
                    "%s is no number of %s, which look like %s".formatted(it.number(), type, numbers(type)),
                    "the number in the authority's letter");
            filed.questions().stream()
                    .filter(question -> !question.answered())
                    .forEach(question -> requirements.require(
                            false,
                            QUESTION_OPEN,
                            "question %s, due on %s, is not answered".formatted(question.id(), question.due()),
                            "AnswerQuestion"));
        }
        requirements.hold();
        return List.of(new SubmissionDecided(
                it.submissionId(),
                it.outcome(),
                it.number(),
                it.why(),
                it.decidedOn(),
                it.letterDigest(),
                it.recordedBy(),
                it.requestedAt()));
    }

    static List<SubmissionEvent> decideAgain(RecordSubmissionDecision it, Decided decided) {
        if (decided.outcome() == it.outcome() && decided.number().equals(Optional.ofNullable(it.number()))) {
            return List.of();
        }
        throw new Rejection(
                SubmissionRule.ALREADY_DECIDED,
                "the authority has decided: %s %s"
                        .formatted(decided.outcome(), decided.number().orElse("")),
                it.stream());
    }

    /// How the authority numbers what it lets pass.
    private static Pattern numbers(SubmissionType type) {
        return Pattern.compile(
                switch (type) {
                    case PREMARKET_NOTIFICATION_510K -> "K[0-9]{6}";
                    case DE_NOVO -> "DEN[0-9]{6}";
                    case PREMARKET_APPROVAL -> "P[0-9]{6}";
                    case CE_CONFORMITY_ASSESSMENT, OTHER -> ".+";
                });
    }

    private static Optional<Question> question(Filed filed, String id) {
        return filed.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
