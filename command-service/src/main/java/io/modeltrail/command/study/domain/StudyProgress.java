package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.StudyRule.DOCUMENT_NOT_STORED;
import static io.modeltrail.command.study.domain.StudyRule.MORE_SUBJECTS_THAN_ENROLLED;
import static io.modeltrail.command.study.domain.StudyRule.NOT_PRECLINICAL;
import static io.modeltrail.command.study.domain.StudyRule.OTHER_RESULTS_SUPERSEDED;
import static io.modeltrail.command.study.domain.StudyRule.PROTOCOL_LACKS_ANALYSIS;
import static io.modeltrail.command.study.domain.StudyRule.RESULTS_ALREADY_UPLOADED;
import static io.modeltrail.command.study.domain.StudyRule.RESULTS_MALFORMED;
import static io.modeltrail.command.study.domain.StudyRule.RESULTS_MISSING;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.TestResult;
import io.modeltrail.command.study.domain.StudyFacts.ReadResults;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.StudyTiming;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyCommand.AnalyseStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.EnrolSubjects;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordPreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.UploadResults;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import java.util.List;
import java.util.Optional;

/// What happens while a study is in progress: tests, subjects, results, and what these say.
final class StudyProgress {

    private StudyProgress() {}

    static List<ValidationStudyEvent> test(RecordPreclinicalTest it, InProgress state, StudyFacts facts) {
        new Requirements()
                .require(
                        state.dossier().type() == StudyType.PRECLINICAL,
                        NOT_PRECLINICAL,
                        "the five tests belong to preclinical studies",
                        it.stream())
                .require(
                        facts.mediaType(it.document()).isPresent(),
                        DOCUMENT_NOT_STORED,
                        "no document is stored under %s".formatted(it.document()),
                        "POST /documents")
                .hold();
        return state.course().tests().contains(new TestResult(it.test(), it.passed(), it.document()))
                ? List.of()
                : List.of(new PreclinicalTestRecorded(
                        it.studyId(), it.test(), it.passed(), it.document(), it.recordedBy(), it.requestedAt()));
    }

    static List<ValidationStudyEvent> enrol(EnrolSubjects it, InProgress state) {
        var requirements = new Requirements();
        StudyGuards.requireIrb(requirements, state.dossier(), it.requestedAt());
        requirements.hold();
        return List.of(new SubjectsEnrolled(it.studyId(), it.enrolment(), it.enrolledBy(), it.requestedAt()));
    }

    static List<ValidationStudyEvent> upload(UploadResults it, InProgress state, StudyFacts facts) {
        var now = state.course().results();
        if (now.filter(it.document()::equals).isPresent()) {
            return List.of();
        }
        var plan = plan(it, state.dossier());
        var superseded = Optional.ofNullable(it.supersedes());
        var requirements = new Requirements()
                .require(
                        now.isEmpty() || superseded.isPresent(),
                        RESULTS_ALREADY_UPLOADED,
                        "other results are on record; name their digest as supersedes where these take their place",
                        it.stream())
                .require(
                        superseded.isEmpty() || superseded.equals(now),
                        OTHER_RESULTS_SUPERSEDED,
                        now.map("the results that count have the digest %s"::formatted)
                                .orElse("there are no results to supersede"),
                        it.stream())
                .require(
                        facts.mediaType(it.document()).isPresent(),
                        DOCUMENT_NOT_STORED,
                        "no document is stored under %s".formatted(it.document()),
                        "POST /documents");
        requirements.hold();
        var read = facts.read(it.document(), plan);
        requireSound(requirements, read, it.document());
        requireEnrolled(requirements, read, state);
        requirements.hold();
        return List.of(new ResultsUploaded(
                it.studyId(), it.document(), read.cases(), it.supersedes(), it.uploadedBy(), it.requestedAt()));
    }

    private static void requireSound(Requirements requirements, ReadResults read, String document) {
        for (var fault : read.faults()) {
            requirements.require(false, RESULTS_MALFORMED, fault, document);
        }
        requirements.require(
                !read.faults().isEmpty() || read.cases() > 0, RESULTS_MALFORMED, "there is no case in it", document);
    }

    /// Whoever takes part in a prospective study was enrolled first.
    private static void requireEnrolled(Requirements requirements, ReadResults read, InProgress state) {
        requirements.require(
                state.dossier().protocol().timing() == StudyTiming.RETROSPECTIVE
                        || read.subjects() <= state.course().enrolled(),
                MORE_SUBJECTS_THAN_ENROLLED,
                "the results are of %d subjects, and %d were enrolled"
                        .formatted(read.subjects(), state.course().enrolled()),
                "EnrolSubjects");
    }

    static List<ValidationStudyEvent> analyse(AnalyseStudy it, InProgress state, StudyFacts facts) {
        var dossier = state.dossier();
        var plan = plan(it, dossier);
        var results = state.course()
                .results()
                .orElseThrow(() -> new Rejection(RESULTS_MISSING, "no results were uploaded", "UploadResults"));
        boolean done = state.course()
                .analysis()
                .filter(one ->
                        one.results().equals(results) && one.protocolDigest().equals(dossier.protocolDigest()))
                .isPresent();
        if (done) {
            return List.of();
        }
        var analysed = facts.analyse(results, plan, dossier.protocolDigest());
        return List.of(new StudyAnalysed(
                it.studyId(),
                results,
                dossier.protocolDigest(),
                analysed.document(),
                analysed.findings(),
                it.analysedBy(),
                it.requestedAt()));
    }

    private static AnalysisPlan plan(ValidationStudyCommand command, Dossier dossier) {
        return Optional.ofNullable(dossier.protocol().analysis())
                .orElseThrow(() -> new Rejection(
                        PROTOCOL_LACKS_ANALYSIS,
                        "study %s has no planned analysis, and none is invented afterwards"
                                .formatted(command.studyId()),
                        "AmendProtocol"));
    }
}
