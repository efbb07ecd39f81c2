package io.modeltrail.command.study.domain;

import io.modeltrail.command.study.domain.Study.Analysis;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.EndpointFinding;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyConclusion;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From the pre-declared criteria to the verdict: all of them must be met, each by the bound of its interval. A
/// preclinical
/// study passes when its five tests passed, and what it planned to analyse did, too.
final class StudyCriteria {

    /// One criterion, in words.
    private record Criterion(boolean met, String words) {}

    private StudyCriteria() {}

    static StudyConclusion conclude(Dossier dossier, Course course, Optional<Analysis> analysis) {
        var criteria = new ArrayList<Criterion>();
        if (dossier.type() == StudyType.PRECLINICAL) {
            var passed = course.testsPassed();
            for (var test : PreclinicalTest.values()) {
                boolean met = passed.contains(test);
                criteria.add(new Criterion(met, "the test %s %s".formatted(test, met ? "passed" : "did not pass")));
            }
        }
        Optional.ofNullable(dossier.protocol().analysis())
                .ifPresent(plan -> analysis.ifPresent(found -> criteria.addAll(ofAnalysis(plan, found))));
        boolean passed = criteria.stream().allMatch(Criterion::met);
        return new StudyConclusion(
                passed ? StudyVerdict.PASSED : StudyVerdict.FAILED,
                criteria.stream()
                        .map(one -> (one.met ? "met: " : "not met: ") + one.words)
                        .toList(),
                dossier.protocolDigest(),
                analysis.map(Analysis::document).orElse(null));
    }

    private static List<Criterion> ofAnalysis(AnalysisPlan plan, Analysis analysis) {
        var criteria = new ArrayList<Criterion>();
        analysis.findings().endpoints().stream()
                .filter(EndpointFinding::primary)
                .map(StudyCriteria::ofEndpoint)
                .forEach(criteria::add);
        double coverage = analysis.findings().findings().stream()
                .filter(one -> one.metric().equals("coverage"))
                .mapToDouble(MetricFinding::value)
                .findFirst()
                .orElse(0);
        criteria.add(new Criterion(
                coverage >= plan.minimumCoverage(),
                "the model answered a share of %s of the cases, and %s is asked"
                        .formatted(number(coverage), number(plan.minimumCoverage()))));
        var behind = analysis.findings().subgroupsBehind();
        criteria.add(new Criterion(
                behind.isEmpty(),
                behind.isEmpty()
                        ? "no declared subgroup is shown to be served worse than all others by more than %s"
                                .formatted(number(plan.subgroups().margin()))
                        : "shown to be served worse than all others by more than %s: %s"
                                .formatted(number(plan.subgroups().margin()), String.join(", ", behind))));
        return criteria;
    }

    private static Criterion ofEndpoint(EndpointFinding found) {
        var endpoint = found.endpoint();
        var limits = found.lower() == null || found.upper() == null
                ? "no interval over %d cases".formatted(found.n())
                : "%s to %s over %d cases".formatted(number(found.lower()), number(found.upper()), found.n());
        var words = switch (endpoint.goal()) {
            case REACHES ->
                endpoint.metric().isLessBetter()
                        ? "the upper limit of %s is at most %s"
                        : "the lower limit of %s is at least %s";
            case NON_INFERIOR -> "%s is not worse than the comparator's by %s";
            case SUPERIOR -> "%s is better than the comparator's by more than %s";
        };
        return new Criterion(
                found.met(),
                words.formatted(endpoint.metric().words(), number(endpoint.bound())) + " (" + limits + ")");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
