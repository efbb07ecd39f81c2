package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gates into the two clinical phases.
final class ClinicalGates {

    private ClinicalGates() {}

    static List<Requirement> clinicalInvestigation(Dossier dossier) {
        return Stream.concat(
                        preclinicalStudy(dossier.evidence()).stream(),
                        Stream.of(riskFileOpened(dossier.evidence()), intendedUse(dossier)))
                .toList();
    }

    static List<Requirement> clinicalValidation(Dossier dossier, LocalDate today) {
        var evidence = dossier.evidence();
        return List.of(investigation(evidence), irb(evidence, today), safety(evidence), adverseEvents(evidence));
    }

    /// One study that passed, with all five tests.
    static List<Requirement> preclinicalStudy(Evidence evidence) {
        var passed = evidence.passed(StudyType.PRECLINICAL);
        var best = passed.stream()
                .min(Comparator.comparingInt(study -> missing(study).size()));
        var missing = best.map(ClinicalGates::missing).orElseGet(() -> EnumSet.allOf(PreclinicalTest.class));
        return List.of(
                passed(GateRule.PRECLINICAL_STUDY_PASSED, "preclinical study", best),
                new Requirement(
                        GateRule.PRECLINICAL_TESTS_COMPLETE,
                        missing.isEmpty(),
                        missing.isEmpty()
                                ? "all five tests passed"
                                : "not passed within one study: "
                                        + missing.stream().map(Enum::name).collect(Collectors.joining(", ")),
                        where(best)));
    }

    static Requirement investigation(Evidence evidence) {
        return passed(
                GateRule.CLINICAL_INVESTIGATION_PASSED,
                "clinical investigation",
                last(evidence.passed(StudyType.CLINICAL_INVESTIGATION)));
    }

    static Requirement safety(Evidence evidence) {
        var assessed = last(evidence.studies().stream()
                .filter(study -> study.verdict() == StudyVerdict.PASSED
                        && study.testsPassed().contains(PreclinicalTest.SAFETY_ASSESSMENT))
                .toList());
        return new Requirement(
                GateRule.SAFETY_ASSESSED,
                assessed.isPresent(),
                assessed.isPresent() ? "a safety assessment passed" : "no study that passed assessed safety",
                where(assessed));
    }

    static Requirement passed(GateRule rule, String what, Optional<StudyOutcomeNoted> study) {
        return new Requirement(
                rule,
                study.isPresent(),
                study.isPresent() ? "a %s passed".formatted(what) : "no %s has passed".formatted(what),
                where(study));
    }

    static <T> Optional<T> last(List<T> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.getLast());
    }

    private static Requirement irb(Evidence evidence, LocalDate today) {
        var covered = evidence.passed(StudyType.CLINICAL_INVESTIGATION).stream()
                .filter(study -> isInForce(study, today))
                .reduce((_, later) -> later);
        var latest = last(evidence.passed(StudyType.CLINICAL_INVESTIGATION));
        var until = latest.map(StudyOutcomeNoted::irbValidUntil);
        return new Requirement(
                GateRule.IRB_APPROVAL_IN_FORCE,
                covered.isPresent(),
                covered.isPresent()
                        ? "the ethics approval is in force"
                        : until.map(day -> "the ethics approval ran out on " + day)
                                .orElse("no clinical investigation that passed has an ethics approval"),
                where(covered.or(() -> latest)));
    }

    private static boolean isInForce(StudyOutcomeNoted study, LocalDate today) {
        var until = study.irbValidUntil();
        return until != null && !until.isBefore(today);
    }

    private static Requirement adverseEvents(Evidence evidence) {
        var open = evidence.openAdverseEvents().stream().toList();
        return new Requirement(
                GateRule.NO_OPEN_SERIOUS_ADVERSE_EVENT,
                open.isEmpty(),
                open.isEmpty()
                        ? "no serious adverse event is open"
                        : "open: "
                                + open.stream()
                                        .map(SeriousAdverseEventNoted::adverseEventId)
                                        .collect(Collectors.joining(", ")),
                open.isEmpty()
                        ? "no note of an open one"
                        : open.stream()
                                .map(SeriousAdverseEventNoted::source)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static Requirement riskFileOpened(Evidence evidence) {
        var file = evidence.riskFile();
        return new Requirement(
                GateRule.RISK_FILE_OPENED,
                file.isPresent(),
                file.map(it -> "the risk file is " + it.status()).orElse("no risk file was opened"),
                "RiskFile");
    }

    private static Requirement intendedUse(Dossier dossier) {
        boolean stated = !dossier.intendedUse().isBlank();
        return new Requirement(
                GateRule.INTENDED_USE_STATED,
                stated,
                stated ? "for: " + dossier.intendedUse() : "no intended use is stated",
                dossier.description().isPresent() ? "VersionDescribed" : "ModelVersionRegistered");
    }

    private static Set<PreclinicalTest> missing(StudyOutcomeNoted study) {
        var missing = EnumSet.allOf(PreclinicalTest.class);
        missing.removeAll(study.testsPassed());
        return missing;
    }

    private static String where(Optional<StudyOutcomeNoted> study) {
        return study.map(it -> "ValidationStudy/" + it.studyId()).orElse("ValidationStudy");
    }
}
