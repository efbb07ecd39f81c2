package io.modeltrail.command.submission.domain;

import static io.modeltrail.command.submission.domain.SubmissionRule.ALREADY_DECIDED;
import static io.modeltrail.command.submission.domain.SubmissionRule.ALREADY_FILED;
import static io.modeltrail.command.submission.domain.SubmissionRule.ALREADY_OPENED;
import static io.modeltrail.command.submission.domain.SubmissionRule.ALREADY_WITHDRAWN;
import static io.modeltrail.command.submission.domain.SubmissionRule.ANSWER_DUE_MISSING;
import static io.modeltrail.command.submission.domain.SubmissionRule.BEFORE_FILING;
import static io.modeltrail.command.submission.domain.SubmissionRule.BEFORE_THE_QUESTION;
import static io.modeltrail.command.submission.domain.SubmissionRule.DIGEST_OF_OTHER_PACKAGE;
import static io.modeltrail.command.submission.domain.SubmissionRule.FILED_IN_THE_FUTURE;
import static io.modeltrail.command.submission.domain.SubmissionRule.GAP_NOT_EXPLAINED;
import static io.modeltrail.command.submission.domain.SubmissionRule.NOT_FILED;
import static io.modeltrail.command.submission.domain.SubmissionRule.NO_SUCH_GAP;
import static io.modeltrail.command.submission.domain.SubmissionRule.NUMBER_NOT_OF_TYPE;
import static io.modeltrail.command.submission.domain.SubmissionRule.OWN_WORK;
import static io.modeltrail.command.submission.domain.SubmissionRule.PACKAGE_MISSING;
import static io.modeltrail.command.submission.domain.SubmissionRule.QUESTION_ALREADY_ANSWERED;
import static io.modeltrail.command.submission.domain.SubmissionRule.QUESTION_ALREADY_RECORDED;
import static io.modeltrail.command.submission.domain.SubmissionRule.QUESTION_OPEN;
import static io.modeltrail.command.submission.domain.SubmissionRule.UNKNOWN_QUESTION;
import static io.modeltrail.command.submission.domain.SubmissionRule.UNKNOWN_SUBMISSION;
import static io.modeltrail.command.submission.domain.SubmissionRule.UNKNOWN_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.Signing;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSubmissionDecision;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.ExplainedGap;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.compliance.SubmissionCommand.AnswerQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.compliance.SubmissionCommand.FileSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.OpenSubmission;
import io.modeltrail.events.compliance.SubmissionCommand.RecordQuestion;
import io.modeltrail.events.compliance.SubmissionCommand.RecordSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionCommand.WithdrawSubmission;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionDeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-02");
    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String OTHER = "sha256:" + "b".repeat(64);

    private static final SubmissionOpened OPENED = new SubmissionOpened(
            "s-1", "apache", "1.1.0", Authority.FDA, SubmissionType.PREMARKET_NOTIFICATION_510K, "issuer|rae", NOON);
    private static final PackageAssembled ASSEMBLED = new PackageAssembled(
            "s-1", DIGEST, 240, "root", List.of("STERILITY"), OneCheckpoint.EVIDENCE.digest(), "issuer|sam", NOON);
    private static final List<ExplainedGap> EXPLAINED = List.of(new ExplainedGap("STERILITY", "software"));
    private static final SubmissionFiled FILED =
            new SubmissionFiled("s-1", DIGEST, MARCH, EXPLAINED, Signing.by("rae", DIGEST), NOON);
    private static final QuestionRecorded ASKED =
            new QuestionRecorded("s-1", "q-1", "Which sites?", MARCH, MARCH.plusDays(180), "issuer|rae", NOON);
    private static final SubmissionDecided ACCEPTED = new SubmissionDecided(
            "s-1", SubmissionOutcome.ACCEPTED, "K261234", null, MARCH.plusDays(90), null, "issuer|rae", NOON);

    private final Scenario<SubmissionCommand, Submission, SubmissionEvent> submission = new Scenario<>(
            Submission.initial(),
            Submission::evolve,
            (command, state) -> SubmissionDecider.decide(command, state, new OneCheckpoint()));

    @Test
    void aSubmissionIsOpenedForAVersionThatExists() {
        submission.when(open("1.1.0")).then(OPENED);
        submission.given(OPENED).when(open("1.1.0")).thenNothing();
        submission.when(open("9.0.0")).thenRefusedBy(UNKNOWN_VERSION);
        submission.given(OPENED).when(open("1.2.0")).thenRefusedBy(ALREADY_OPENED);
    }

    @Test
    void aWayToTheMarketIsThatOfItsAuthority() {
        assertThatThrownBy(() -> new OpenSubmission(
                        "s-1",
                        "apache",
                        "1.1.0",
                        Authority.EU_NOTIFIED_BODY,
                        SubmissionType.DE_NOVO,
                        "issuer|rae",
                        NOON))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining("submissionType");
    }

    @Test
    void aPackageThatWasAssembledIsOnRecordWithItsGaps() {
        submission.given(OPENED).when(assemble()).then(ASSEMBLED);
        submission.when(assemble()).thenRefusedBy(UNKNOWN_SUBMISSION);
        submission.given(OPENED, ASSEMBLED, FILED).when(assemble()).thenRefusedBy(ALREADY_FILED);
    }

    @Test
    void thePackageThatWasAssembledLastIsFiledBySomebodyElse() {
        submission
                .given(OPENED, ASSEMBLED)
                .when(file("rae", DIGEST, EXPLAINED, MARCH))
                .then(FILED);
        submission
                .given(OPENED, ASSEMBLED, FILED)
                .when(file("rae", DIGEST, EXPLAINED, MARCH))
                .thenNothing();
    }

    @Test
    void nothingIsFiledWithoutAPackage() {
        submission.given(OPENED).when(file("rae", DIGEST, EXPLAINED, MARCH)).thenRefusedBy(PACKAGE_MISSING);
    }

    @Test
    void aFilingNamesEverythingThatItLacks() {
        submission
                .given(OPENED, ASSEMBLED)
                .when(file("sam", OTHER, List.of(new ExplainedGap("EMC", "software")), MARCH.plusDays(9)))
                .thenRefusedBy(DIGEST_OF_OTHER_PACKAGE, OWN_WORK, FILED_IN_THE_FUTURE, GAP_NOT_EXPLAINED, NO_SUCH_GAP);
    }

    @Test
    void aQuestionStartsAClock() {
        submission
                .given(OPENED, ASSEMBLED, FILED)
                .when(ask("Which sites?", MARCH, null))
                .then(ASKED);
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(ask("Which sites?", MARCH, null))
                .thenNothing();
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(ask("Which age?", MARCH, null))
                .thenRefusedBy(QUESTION_ALREADY_RECORDED);
        submission.given(OPENED).when(ask("Which sites?", MARCH, null)).thenRefusedBy(NOT_FILED);
    }

    @Test
    void withoutAUsualTermTheDayIsNeeded() {
        var european = new SubmissionOpened(
                "s-1",
                "apache",
                "1.1.0",
                Authority.EU_NOTIFIED_BODY,
                SubmissionType.CE_CONFORMITY_ASSESSMENT,
                "issuer|rae",
                NOON);
        submission
                .given(european, ASSEMBLED, FILED)
                .when(ask("Which sites?", MARCH.minusDays(1), null))
                .thenRefusedBy(ANSWER_DUE_MISSING, BEFORE_FILING);
    }

    @Test
    void anAnswerAfterItsDayIsLate() {
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(answer("q-1", MARCH.plusDays(181)))
                .then(answered(MARCH.plusDays(181), true));
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(answer("q-1", MARCH.plusDays(180)))
                .then(answered(MARCH.plusDays(180), false));
    }

    @Test
    void aQuestionIsAnsweredOnceAndAfterwards() {
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(answer("q-2", MARCH))
                .thenRefusedBy(UNKNOWN_QUESTION);
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED, answered(MARCH, false))
                .when(answer("q-1", MARCH.minusDays(1)))
                .thenRefusedBy(QUESTION_ALREADY_ANSWERED, BEFORE_THE_QUESTION);
    }

    @Test
    void anAcceptanceHasANumberOfItsKindAndNoOpenQuestion() {
        submission.given(OPENED, ASSEMBLED, FILED).when(accept("K261234")).then(ACCEPTED);
        submission
                .given(OPENED, ASSEMBLED, FILED, ASKED)
                .when(accept("DEN261234"))
                .thenRefusedBy(NUMBER_NOT_OF_TYPE, QUESTION_OPEN);
        submission
                .given(OPENED, ASSEMBLED, FILED, ACCEPTED)
                .when(accept("K261234"))
                .thenNothing();
        submission
                .given(OPENED, ASSEMBLED, FILED, ACCEPTED)
                .when(accept("K999999"))
                .thenRefusedBy(ALREADY_DECIDED);
    }

    @Test
    void anAcceptanceWithoutNumberAndARefusalWithoutReasonAreMalformed() {
        assertThatThrownBy(() -> decision(SubmissionOutcome.ACCEPTED, null, null))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining("number");
        assertThatThrownBy(() -> decision(SubmissionOutcome.REFUSED, null, null))
                .isInstanceOf(MalformedField.class)
                .hasMessageContaining("why");
    }

    @Test
    void theVersionNotesWhatTheAuthorityDecided() {
        var filed = submission.given(OPENED, ASSEMBLED, FILED).state();

        assertThat(SubmissionConsequences.of(ACCEPTED, filed))
                .containsExactly(new NoteSubmissionDecision(
                        "apache",
                        "1.1.0",
                        "s-1",
                        Authority.FDA,
                        SubmissionType.PREMARKET_NOTIFICATION_510K,
                        true,
                        "K261234",
                        NOON));
        assertThat(SubmissionConsequences.of(FILED, filed)).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsOver() {
        var withdrawn = new SubmissionWithdrawn("s-1", "another plan", "issuer|rae", NOON);
        var withdraw = new WithdrawSubmission("s-1", "another plan", "issuer|rae", NOON);
        submission.given(OPENED).when(withdraw).then(withdrawn);
        submission.given(OPENED, withdrawn).when(withdraw).thenNothing();
        submission.given(OPENED, withdrawn).when(assemble()).thenRefusedBy(ALREADY_WITHDRAWN);
        submission.given(OPENED, ASSEMBLED, FILED, ACCEPTED).when(withdraw).thenRefusedBy(ALREADY_DECIDED);
    }

    private static OpenSubmission open(String version) {
        return new OpenSubmission(
                "s-1",
                "apache",
                version,
                Authority.FDA,
                SubmissionType.PREMARKET_NOTIFICATION_510K,
                "issuer|rae",
                NOON);
    }

    private static AssemblePackage assemble() {
        return OneCheckpoint.assemble(240, "root", "STERILITY", OneCheckpoint.EVIDENCE.digest());
    }

    private static FileSubmission file(String signer, String digest, List<ExplainedGap> explained, LocalDate on) {
        return new FileSubmission("s-1", on, explained, Signing.by(signer, digest), NOON);
    }

    private static RecordQuestion ask(String question, LocalDate on, @Nullable LocalDate due) {
        return new RecordQuestion("s-1", "q-1", question, on, due, "issuer|rae", NOON);
    }

    private static AnswerQuestion answer(String question, LocalDate on) {
        return new AnswerQuestion("s-1", question, "Three.", List.of(DIGEST), on, "issuer|rae", NOON);
    }

    private static QuestionAnswered answered(LocalDate on, boolean late) {
        return new QuestionAnswered("s-1", "q-1", "Three.", List.of(DIGEST), on, late, "issuer|rae", NOON);
    }

    private static RecordSubmissionDecision accept(String number) {
        return decision(SubmissionOutcome.ACCEPTED, number, null);
    }

    private static RecordSubmissionDecision decision(
            SubmissionOutcome outcome, @Nullable String number, @Nullable String why) {
        return new RecordSubmissionDecision("s-1", outcome, number, why, MARCH.plusDays(90), null, "issuer|rae", NOON);
    }
}
