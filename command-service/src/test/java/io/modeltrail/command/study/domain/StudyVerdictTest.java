package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.Studies.ANALYSED;
import static io.modeltrail.command.study.domain.Studies.ANALYSIS;
import static io.modeltrail.command.study.domain.Studies.APPROVED;
import static io.modeltrail.command.study.domain.Studies.ENROLLED;
import static io.modeltrail.command.study.domain.Studies.HTML;
import static io.modeltrail.command.study.domain.Studies.NOON;
import static io.modeltrail.command.study.domain.Studies.OTHER;
import static io.modeltrail.command.study.domain.Studies.PDF;
import static io.modeltrail.command.study.domain.Studies.PLANNED;
import static io.modeltrail.command.study.domain.Studies.PLANNER;
import static io.modeltrail.command.study.domain.Studies.PRECLINICAL;
import static io.modeltrail.command.study.domain.Studies.PRECLINICAL_STARTED;
import static io.modeltrail.command.study.domain.Studies.PROTOCOL_DIGEST;
import static io.modeltrail.command.study.domain.Studies.REVIEWER;
import static io.modeltrail.command.study.domain.Studies.STARTED;
import static io.modeltrail.command.study.domain.Studies.UPLOADED;
import static io.modeltrail.command.study.domain.Studies.analysed;
import static io.modeltrail.command.study.domain.Studies.findings;
import static io.modeltrail.command.study.domain.Studies.signature;
import static io.modeltrail.command.study.domain.Studies.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.IssueStudyReport;
import io.modeltrail.events.validation.ValidationStudyCommand.OverrideVerdict;
import io.modeltrail.events.validation.ValidationStudyCommand.TerminateStudy;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyReportIssued;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import io.modeltrail.events.wire.Digests;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The verdict follows from what was declared, and is set aside only by a signature.
class StudyVerdictTest {

    private static final TerminateStudy TERMINATE = new TerminateStudy("s-1", "the site closed", PLANNER, NOON);

    private static ConcludeStudy concluding(String by, String digest) {
        return new ConcludeStudy("s-1", signature(by, digest), NOON);
    }

    private static Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> analysedStudy(StudyFindings findings) {
        return study().given(PLANNED, APPROVED, STARTED, ENROLLED, UPLOADED, analysed(findings));
    }

    private static StudyConcluded conclusion(
            Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> scenario, ConcludeStudy command) {
        return (StudyConcluded)
                scenario.decide().apply(command, scenario.state()).getFirst();
    }

    private static StudyVerdict verdict(StudyFindings findings) {
        return conclusion(analysedStudy(findings), concluding(REVIEWER, ANALYSIS))
                .conclusion()
                .verdict();
    }

    @Test
    void aStudyPassesWhenEveryCriterionIsMetAndSaysEach() {
        var concluded = conclusion(analysedStudy(ANALYSED.findings()), concluding(REVIEWER, ANALYSIS));

        assertThat(concluded.conclusion().verdict()).isEqualTo(StudyVerdict.PASSED);
        assertThat(concluded.conclusion().reasons())
                .containsExactly(
                        "met: the lower limit of sensitivity is at least 0.8000 (0.9000 to 0.9700 over 180 cases)",
                        "met: the model answered a share of 0.9500 of the cases, and 0.9000 is asked",
                        "met: no declared subgroup is shown to be served worse than all others by more than 0.1000");
        assertThat(concluded.conclusionDigest()).isEqualTo(Digests.of(concluded.conclusion()));
    }

    @Test
    void oneUnmetCriterionIsEnoughToFail() {
        assertThat(verdict(findings(550, false, 0.95))).isEqualTo(StudyVerdict.FAILED);
        assertThat(verdict(findings(550, true, 0.89))).isEqualTo(StudyVerdict.FAILED);
        assertThat(verdict(findings(550, true, 0.95, "site=north: sensitivity")))
                .isEqualTo(StudyVerdict.FAILED);
    }

    @Test
    void aConclusionNamesEverythingThatItLacks() {
        study().given(PLANNED, APPROVED, STARTED)
                .when(new ConcludeStudy("s-1", signature(PLANNER, OTHER), NOON.plus(Duration.ofDays(1))))
                .thenRefusedBy(
                        StudyRule.IRB_NOT_IN_FORCE,
                        StudyRule.ANALYSIS_MISSING,
                        StudyRule.OWN_WORK,
                        StudyRule.DIGEST_OF_OTHER_RECORD);
    }

    @Test
    void tooFewCasesConcludeNothing() {
        analysedStudy(findings(499, true, 0.95))
                .when(concluding(REVIEWER, ANALYSIS))
                .thenRefusedBy(StudyRule.SAMPLE_SIZE_NOT_REACHED);
    }

    @Test
    void aPreclinicalStudyPassesWhenItsFiveTestsPassed() {
        var digest = PRECLINICAL.protocolDigest();
        var command = new ConcludeStudy("s-0", signature(REVIEWER, digest), NOON);
        var tested = study().given(PRECLINICAL, PRECLINICAL_STARTED)
                .given(Arrays.stream(PreclinicalTest.values())
                        .map(test -> Studies.test(test, true))
                        .toArray(ValidationStudyEvent[]::new));

        assertThat(conclusion(tested, command).conclusion().verdict()).isEqualTo(StudyVerdict.PASSED);
        var failed = tested.given(Studies.test(PreclinicalTest.SAFETY_ASSESSMENT, false));
        assertThat(conclusion(failed, command).conclusion().verdict()).isEqualTo(StudyVerdict.FAILED);
        study().given(PRECLINICAL, PRECLINICAL_STARTED, Studies.test(PreclinicalTest.SAFETY_ASSESSMENT, true))
                .when(command)
                .thenRefusedBy(
                        StudyRule.TEST_NOT_RECORDED,
                        StudyRule.TEST_NOT_RECORDED,
                        StudyRule.TEST_NOT_RECORDED,
                        StudyRule.TEST_NOT_RECORDED);
    }

    @Test
    void aVerdictIsOverriddenByAnotherPersonOverTheConclusionsDigest() {
        var concluded = conclusion(analysedStudy(findings(550, false, 0.95)), concluding(REVIEWER, ANALYSIS));
        var ended = analysedStudy(findings(550, false, 0.95)).given(concluded);
        var override = new OverrideVerdict(
                "s-1",
                StudyVerdict.PASSED,
                "the site swapped two labels",
                signature(REVIEWER, concluded.conclusionDigest()),
                NOON);

        ended.when(override)
                .then(new VerdictOverridden(
                        "s-1",
                        StudyVerdict.FAILED,
                        StudyVerdict.PASSED,
                        override.justification(),
                        override.signature(),
                        NOON));
        ended.having(override).when(override).thenNothing();
        ended.when(new OverrideVerdict(
                        "s-1", StudyVerdict.PASSED, "because", signature(PLANNER, PROTOCOL_DIGEST), NOON))
                .thenRefusedBy(StudyRule.OWN_WORK, StudyRule.DIGEST_OF_OTHER_RECORD);
    }

    @Test
    void aStudyIsTerminatedBeforeItsEndAndNotAfter() {
        study().given(PLANNED).when(TERMINATE).then(new StudyTerminated("s-1", "the site closed", PLANNER, NOON));
        study().given(PLANNED).having(TERMINATE).when(TERMINATE).thenNothing();
        var ended = analysedStudy(ANALYSED.findings()).having(concluding(REVIEWER, ANALYSIS));
        ended.when(TERMINATE).thenRefusedBy(StudyRule.ALREADY_ENDED);
    }

    @Test
    void aReportIsIssuedOfAnEndedStudyAsDocumentsOfTheirTypes() {
        var ended = study().given(PLANNED).having(TERMINATE);
        var issue = new IssueStudyReport("s-1", 7, HTML, PDF, PLANNER, NOON);

        ended.when(issue).then(new StudyReportIssued("s-1", 7, HTML, PDF, PLANNER, NOON));
        ended.when(new IssueStudyReport("s-1", 7, PDF, ANALYSIS, PLANNER, NOON))
                .thenRefusedBy(StudyRule.REPORT_OF_OTHER_TYPE, StudyRule.DOCUMENT_NOT_STORED);
        study().given(PLANNED).when(issue).thenRefusedBy(StudyRule.NOT_ENDED);
    }
}
