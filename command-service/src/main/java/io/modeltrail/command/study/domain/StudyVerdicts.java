package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.StudyRule.ANALYSIS_MISSING;
import static io.modeltrail.command.study.domain.StudyRule.DOCUMENT_NOT_STORED;
import static io.modeltrail.command.study.domain.StudyRule.NOT_ENDED;
import static io.modeltrail.command.study.domain.StudyRule.REPORT_OF_OTHER_TYPE;
import static io.modeltrail.command.study.domain.StudyRule.SAMPLE_SIZE_NOT_REACHED;
import static io.modeltrail.command.study.domain.StudyRule.TEST_NOT_RECORDED;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.study.domain.Study.Analysis;
import io.modeltrail.command.study.domain.Study.Concluded;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.command.study.domain.Study.InProgress;
import io.modeltrail.command.study.domain.Study.NotPlanned;
import io.modeltrail.command.study.domain.Study.Planned;
import io.modeltrail.command.study.domain.Study.Terminated;
import io.modeltrail.command.study.domain.Study.TestResult;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.IssueStudyReport;
import io.modeltrail.events.validation.ValidationStudyCommand.OverrideVerdict;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyReportIssued;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;

/// The end of a study: the verdict follows from what was declared, is signed by somebody else than the planner, and is
/// set
/// aside only with a reason that is signed, too.
final class StudyVerdicts {

    private StudyVerdicts() {}

    static List<ValidationStudyEvent> conclude(ConcludeStudy it, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned _ -> throw StudyGuards.notInProgress(it);
            case InProgress(var dossier, var course) -> conclude(it, dossier, course);
            case Concluded _, Terminated _ -> throw StudyGuards.ended(it);
        };
    }

    private static List<ValidationStudyEvent> conclude(ConcludeStudy it, Dossier dossier, Course course) {
        var analysis = course.analysis().filter(one -> one.protocolDigest().equals(dossier.protocolDigest()));
        var requirements = new Requirements();
        StudyGuards.requireIrb(requirements, dossier, it.requestedAt());
        if (dossier.type() == StudyType.PRECLINICAL) {
            requireTests(requirements, course);
        }
        var plan = dossier.protocol().analysis();
        if (plan != null) {
            requirements.require(
                    analysis.isPresent(),
                    ANALYSIS_MISSING,
                    "the results were not analysed by the protocol that holds",
                    "AnalyseStudy");
            analysis.ifPresent(found -> requirements.require(
                    found.findings().flow().labelled() >= plan.sampleSize().planned(),
                    SAMPLE_SIZE_NOT_REACHED,
                    "%d labelled cases were planned, and there are %d; terminate the study if there will be no more"
                            .formatted(
                                    plan.sampleSize().planned(),
                                    found.findings().flow().labelled()),
                    "UploadResults"));
        }
        StudyGuards.requireSignature(
                requirements,
                it.signature(),
                dossier,
                analysis.map(Analysis::document).orElse(dossier.protocolDigest()));
        requirements.hold();
        var conclusion = StudyCriteria.conclude(dossier, course, analysis);
        return List.of(
                new StudyConcluded(it.studyId(), conclusion, Digests.of(conclusion), it.signature(), it.requestedAt()));
    }

    private static void requireTests(Requirements requirements, Course course) {
        var done = course.tests().stream().map(TestResult::test).toList();
        for (var test : PreclinicalTest.values()) {
            requirements.require(
                    done.contains(test),
                    TEST_NOT_RECORDED,
                    "the test %s is not on record".formatted(test),
                    "RecordPreclinicalTest");
        }
    }

    static List<ValidationStudyEvent> override(OverrideVerdict it, Study state) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned _, InProgress _ -> throw notEnded(it);
            case Concluded concluded -> override(it, concluded);
            case Terminated _ -> throw StudyGuards.ended(it);
        };
    }

    private static List<ValidationStudyEvent> override(OverrideVerdict it, Concluded state) {
        if (it.verdict() == state.verdict()) {
            return List.of();
        }
        var requirements = new Requirements();
        StudyGuards.requireSignature(requirements, it.signature(), state.dossier(), state.digest());
        requirements.hold();
        return List.of(new VerdictOverridden(
                it.studyId(), state.verdict(), it.verdict(), it.justification(), it.signature(), it.requestedAt()));
    }

    static List<ValidationStudyEvent> issue(IssueStudyReport it, Study state, StudyFacts facts) {
        return switch (state) {
            case NotPlanned() -> throw StudyGuards.unknown(it);
            case Planned _, InProgress _ -> throw notEnded(it);
            case Concluded _, Terminated _ -> issue(it, facts);
        };
    }

    private static List<ValidationStudyEvent> issue(IssueStudyReport it, StudyFacts facts) {
        var requirements = new Requirements();
        requireType(requirements, "html", it.html(), "text/html", facts.mediaType(it.html()));
        requireType(requirements, "pdf", it.pdf(), "application/pdf", facts.mediaType(it.pdf()));
        requirements.hold();
        return List.of(new StudyReportIssued(
                it.studyId(), it.position(), it.html(), it.pdf(), it.issuedBy(), it.requestedAt()));
    }

    private static void requireType(
            Requirements requirements, String field, String digest, String wanted, Optional<String> found) {
        requirements
                .require(
                        found.isPresent(),
                        DOCUMENT_NOT_STORED,
                        "no document is stored under %s".formatted(digest),
                        "POST /documents")
                .require(
                        found.isEmpty() || found.get().startsWith(wanted),
                        REPORT_OF_OTHER_TYPE,
                        "%s must be stored as %s, not as %s".formatted(field, wanted, found.orElse("nothing")),
                        digest);
    }

    private static Rejection notEnded(ValidationStudyCommand command) {
        return new Rejection(
                NOT_ENDED, "study %s has not ended".formatted(command.studyId()), "ConcludeStudy or TerminateStudy");
    }
}
