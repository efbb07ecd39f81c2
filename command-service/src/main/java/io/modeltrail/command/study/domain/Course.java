package io.modeltrail.command.study.domain;

import io.modeltrail.command.study.domain.Study.Analysis;
import io.modeltrail.command.study.domain.Study.OpenAdverseEvent;
import io.modeltrail.command.study.domain.Study.TestResult;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What has happened in a study since it started. `results` is the digest of the document that counts; `reported` are
/// the
/// ids of all adverse events, `open` those that are not resolved.
public record Course(
        List<TestResult> tests,
        long enrolled,
        Optional<String> results,
        Optional<Analysis> analysis,
        List<String> reported,
        List<OpenAdverseEvent> open) {
    public Course {
        tests = List.copyOf(tests);
        reported = List.copyOf(reported);
        open = List.copyOf(open);
    }

    static Course begin() {
        return new Course(List.of(), 0, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /// Those whose latest outcome is good, in the order of the enumeration.
    List<PreclinicalTest> testsPassed() {
        return tests.stream()
                .filter(TestResult::passed)
                .map(TestResult::test)
                .sorted()
                .toList();
    }

    Optional<OpenAdverseEvent> open(String adverseEventId) {
        return open.stream()
                .filter(one -> one.adverseEventId().equals(adverseEventId))
                .findFirst();
    }

    Course after(ValidationStudyEvent event) {
        return switch (event) {
            case PreclinicalTestRecorded it ->
                new Course(
                        with(
                                tests,
                                one -> one.test() == it.test(),
                                new TestResult(it.test(), it.passed(), it.document())),
                        enrolled,
                        results,
                        analysis,
                        reported,
                        open);
            case SubjectsEnrolled it ->
                new Course(tests, enrolled + it.enrolment().enrolled(), results, analysis, reported, open);
            case ResultsUploaded it ->
                new Course(tests, enrolled, Optional.of(it.document()), Optional.empty(), reported, open);
            case StudyAnalysed it ->
                new Course(
                        tests,
                        enrolled,
                        results,
                        Optional.of(new Analysis(it.results(), it.protocolDigest(), it.analysis(), it.findings())),
                        reported,
                        open);
            case StudyAdverseEventReported it ->
                new Course(
                        tests,
                        enrolled,
                        results,
                        analysis,
                        with(reported, _ -> false, it.adverseEventId()),
                        with(
                                open,
                                _ -> false,
                                new OpenAdverseEvent(
                                        it.adverseEventId(), it.adverseEvent().seriousAndRelated())));
            case StudyAdverseEventResolved it ->
                new Course(
                        tests,
                        enrolled,
                        results,
                        analysis,
                        reported,
                        open.stream()
                                .filter(one -> !one.adverseEventId().equals(it.adverseEventId()))
                                .toList());
            default -> this;
        };
    }

    private static <T> List<T> with(List<T> list, Predicate<T> replaced, T element) {
        return Stream.concat(list.stream().filter(replaced.negate()), Stream.of(element))
                .toList();
    }
}
