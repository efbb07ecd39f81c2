package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.Studies.ANALYSED;
import static io.modeltrail.command.study.domain.Studies.ANALYSIS;
import static io.modeltrail.command.study.domain.Studies.APPROVED;
import static io.modeltrail.command.study.domain.Studies.ENROLLED;
import static io.modeltrail.command.study.domain.Studies.NOON;
import static io.modeltrail.command.study.domain.Studies.OTHER;
import static io.modeltrail.command.study.domain.Studies.PLANNED;
import static io.modeltrail.command.study.domain.Studies.PLANNER;
import static io.modeltrail.command.study.domain.Studies.PRECLINICAL;
import static io.modeltrail.command.study.domain.Studies.PRECLINICAL_STARTED;
import static io.modeltrail.command.study.domain.Studies.RESULTS;
import static io.modeltrail.command.study.domain.Studies.STARTED;
import static io.modeltrail.command.study.domain.Studies.UPLOADED;
import static io.modeltrail.command.study.domain.Studies.study;

import io.modeltrail.command.study.domain.Studies.Known;
import io.modeltrail.command.study.domain.StudyFacts.ReadResults;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.AnalyseStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.EnrolSubjects;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordPreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.UploadResults;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What may happen while a study is in progress.
class StudyProgressTest {

    private static final AnalyseStudy ANALYSE = new AnalyseStudy("s-1", PLANNER, NOON);

    private static UploadResults upload(String document, @Nullable String supersedes) {
        return new UploadResults("s-1", document, supersedes, PLANNER, NOON);
    }

    private static RecordPreclinicalTest test(String study, String document) {
        return new RecordPreclinicalTest(study, PreclinicalTest.LITERATURE_REVIEW, true, document, PLANNER, NOON);
    }

    @Test
    void subjectsAreEnrolledWhileTheEthicsApprovalIsInForce() {
        study().given(PLANNED, APPROVED, STARTED)
                .when(new EnrolSubjects("s-1", ENROLLED.enrolment(), PLANNER, NOON))
                .then(ENROLLED);
    }

    @Test
    void nobodyIsEnrolledOnceItExpired() {
        study().given(PLANNED, APPROVED, STARTED)
                .when(new EnrolSubjects("s-1", ENROLLED.enrolment(), PLANNER, NOON.plus(Duration.ofDays(1))))
                .thenRefusedBy(StudyRule.IRB_NOT_IN_FORCE);
    }

    @Test
    void nothingHappensBeforeTheStart() {
        study().given(PLANNED, APPROVED)
                .when(new EnrolSubjects("s-1", ENROLLED.enrolment(), PLANNER, NOON))
                .thenRefusedBy(StudyRule.NOT_IN_PROGRESS);
        study().given(PLANNED, APPROVED).when(upload(RESULTS, null)).thenRefusedBy(StudyRule.NOT_IN_PROGRESS);
    }

    @Test
    void aTestIsRecordedWithTheDocumentThatProvesIt() {
        study().given(PRECLINICAL, PRECLINICAL_STARTED)
                .when(test("s-0", RESULTS))
                .then(Studies.test(PreclinicalTest.LITERATURE_REVIEW, true));
        study().given(PRECLINICAL, PRECLINICAL_STARTED)
                .when(test("s-0", ANALYSIS))
                .thenRefusedBy(StudyRule.DOCUMENT_NOT_STORED);
        study().given(PLANNED, APPROVED, STARTED).when(test("s-1", RESULTS)).thenRefusedBy(StudyRule.NOT_PRECLINICAL);
    }

    @Test
    void aStoredDocumentBecomesTheResults() {
        study().given(PLANNED, APPROVED, STARTED, ENROLLED)
                .when(upload(RESULTS, null))
                .then(UPLOADED);
        study().given(PLANNED, APPROVED, STARTED, ENROLLED, UPLOADED)
                .when(upload(RESULTS, null))
                .thenNothing();
    }

    @Test
    void otherResultsTakeTheirPlaceOnlyInTheOpen() {
        var running = study().given(PLANNED, APPROVED, STARTED, ENROLLED, UPLOADED);

        running.when(upload(OTHER, null)).thenRefusedBy(StudyRule.RESULTS_ALREADY_UPLOADED);
        running.when(upload(OTHER, ANALYSIS)).thenRefusedBy(StudyRule.OTHER_RESULTS_SUPERSEDED);
        running.when(upload(OTHER, RESULTS)).then(new ResultsUploaded("s-1", OTHER, 600, RESULTS, PLANNER, NOON));
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        study(new Known(
                        VersionStanding.CANDIDATE,
                        new ReadResults(1, 1, List.of("line 2: score must be …", "line 3: subject must be …"))))
                .given(PLANNED, APPROVED, STARTED, ENROLLED)
                .when(upload(RESULTS, null))
                .thenRefusedBy(StudyRule.RESULTS_MALFORMED, StudyRule.RESULTS_MALFORMED);
    }

    @Test
    void whoTookPartWasEnrolledFirst() {
        study().given(PLANNED, APPROVED, STARTED)
                .when(upload(RESULTS, null))
                .thenRefusedBy(StudyRule.MORE_SUBJECTS_THAN_ENROLLED);
    }

    @Test
    void anAnalysisIsComputedOnceForTheSameResultsAndProtocol() {
        var running = study().given(PLANNED, APPROVED, STARTED, ENROLLED, UPLOADED);

        running.when(ANALYSE).then(ANALYSED);
        running.given(ANALYSED).when(ANALYSE).thenNothing();
        running.given(ANALYSED, new ResultsUploaded("s-1", OTHER, 600, RESULTS, PLANNER, NOON))
                .when(ANALYSE)
                .then(new StudyAnalysed(
                        "s-1", OTHER, Studies.PROTOCOL_DIGEST, ANALYSIS, ANALYSED.findings(), PLANNER, NOON));
    }

    @Test
    void withoutResultsOrAPlanThereIsNothingToAnalyse() {
        study().given(PLANNED, APPROVED, STARTED).when(ANALYSE).thenRefusedBy(StudyRule.RESULTS_MISSING);
        study().given(PRECLINICAL, PRECLINICAL_STARTED)
                .when(new AnalyseStudy("s-0", PLANNER, NOON))
                .thenRefusedBy(StudyRule.PROTOCOL_LACKS_ANALYSIS);
    }
}
