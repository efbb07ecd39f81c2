package io.modeltrail.command.submission.domain;

import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.events.compliance.SubmissionOutcome;
import io.modeltrail.events.compliance.SubmissionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one submission stands.
public sealed interface Submission {

    static Submission initial() {
        return new NotOpened();
    }

    record NotOpened() implements Submission {}

    /// It is being prepared; `assembled` is the package that was assembled last.
    record Preparing(Subject subject, Optional<Assembled> assembled) implements Submission {}

    /// The authority has it.
    record Filed(Subject subject, String packageDigest, LocalDate filedOn, List<Question> questions)
            implements Submission {
        public Filed {
            questions = List.copyOf(questions);
        }
    }

    record Decided(Subject subject, SubmissionOutcome outcome, Optional<String> number) implements Submission {}

    record Withdrawn(Subject subject) implements Submission {}

    /// What is submitted to whom.
    record Subject(String model, String version, Authority authority, SubmissionType type) {}

    record Assembled(String digest, List<String> gaps, String by) {
        public Assembled {
            gaps = List.copyOf(gaps);
        }
    }

    record Question(String id, String question, LocalDate receivedOn, LocalDate due, boolean answered) {}

    /// Each event carries all that the next state needs; what a state does not know it leaves alone.
    default Submission evolve(SubmissionEvent event) {
        return switch (event) {
            case SubmissionOpened it ->
                new Preparing(
                        new Subject(it.model(), it.version(), it.authority(), it.submissionType()), Optional.empty());
            case PackageAssembled it ->
                this instanceof Preparing(var subject, var _)
                        ? new Preparing(subject, Optional.of(new Assembled(it.digest(), it.gaps(), it.assembledBy())))
                        : this;
            case SubmissionFiled it ->
                this instanceof Preparing(var subject, var _)
                        ? new Filed(subject, it.packageDigest(), it.filedOn(), List.of())
                        : this;
            case QuestionRecorded it ->
                this instanceof Filed(var subject, var digest, var on, var questions)
                        ? new Filed(
                                subject,
                                digest,
                                on,
                                Stream.concat(questions.stream(), Stream.of(Submission.question(it)))
                                        .toList())
                        : this;
            case QuestionAnswered it ->
                this instanceof Filed(var subject, var digest, var on, var questions)
                        ? new Filed(subject, digest, on, answered(questions, it.questionId()))
                        : this;
            case SubmissionDecided it ->
                this instanceof Filed filed
                        ? new Decided(filed.subject(), it.outcome(), Optional.ofNullable(it.number()))
                        : this;
            case SubmissionWithdrawn _ ->
                switch (this) {
                    case Preparing(var subject, var _) -> new Withdrawn(subject);
                    case Filed filed -> new Withdrawn(filed.subject());
                    case NotOpened _, Decided _, Withdrawn _ -> this;
                };
        };
    }

    private static Question question(QuestionRecorded it) {
        return new Question(it.questionId(), it.question(), it.receivedOn(), it.answerDue(), false);
    }

    private static List<Question> answered(List<Question> questions, String id) {
        return questions.stream()
                .map(one -> one.id().equals(id)
                        ? new Question(one.id(), one.question(), one.receivedOn(), one.due(), true)
                        : one)
                .toList();
    }
}
