package io.modeltrail.command.study.results;

import io.modeltrail.events.comparison.ComparedCases;
import io.modeltrail.events.comparison.ComparedMetric;
import io.modeltrail.events.comparison.ComparisonFindings;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.comparison.FloorFinding;
import io.modeltrail.events.comparison.GuardrailFinding;
import io.modeltrail.events.comparison.Recommendation;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.stats.comparison.study.CaseAccounting;
import io.modeltrail.stats.comparison.study.GroupFinding;
import io.modeltrail.stats.comparison.study.VersionComparison;
import io.modeltrail.stats.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What of a comparison goes on the log; the rest stays in its document.
final class ComparisonSummary {

    /// More would not fit an event; the document has them all.
    private static final int MOST_BEHIND = 100;

    private static final int MOST_REASONS = 100;

    private ComparisonSummary() {}

    static io.modeltrail.stats.comparison.study.ComparedMetric statistic(ComparedMetric metric) {
        return io.modeltrail.stats.comparison.study.ComparedMetric.valueOf(metric.name());
    }

    static ComparisonResult of(VersionComparison comparison, String analysis) {
        return new ComparisonResult(
                comparison.planDigest(),
                analysis,
                findings(comparison),
                Recommendation.valueOf(comparison.recommendation().name()),
                comparison.reasons().stream().limit(MOST_REASONS).toList());
    }

    private static ComparisonFindings findings(VersionComparison comparison) {
        long minimum = comparison.plan().policy().minimumCases();
        long judged = comparison.groups().stream()
                .filter(one -> one.cases() >= minimum)
                .count();
        return new ComparisonFindings(
                cases(comparison.cases()),
                comparison.clustered(),
                figures(comparison),
                comparison.metrics().stream()
                        .filter(one -> comparison.plan().guardrails().contains(one.metric()))
                        .map(one -> new GuardrailFinding(
                                ComparedMetric.valueOf(one.metric().name()),
                                one.margin().orElseThrow(),
                                one.notWorse()))
                        .toList(),
                comparison.floors().stream()
                        .filter(one -> one.version().equals(comparison.plan().second()))
                        .map(one -> new FloorFinding(
                                one.metric(),
                                one.minimum(),
                                one.reachesMinimum(),
                                one.significant(),
                                one.reachesSignificant()))
                        .toList(),
                judged,
                comparison.groups().size() - judged,
                comparison.groups().stream()
                        .filter(one -> one.verdict() == Verdict.FAIL)
                        .map(ComparisonSummary::words)
                        .limit(MOST_BEHIND)
                        .toList());
    }

    private static ComparedCases cases(CaseAccounting cases) {
        return new ComparedCases(
                cases.cases(),
                cases.subjects(),
                cases.labelled(),
                cases.positives(),
                cases.decidedByBoth(),
                cases.onlyFirst(),
                cases.onlySecond(),
                cases.neither(),
                cases.coverage().isPresent() ? cases.coverage().getAsDouble() : null);
    }

    private static List<MetricFinding> figures(VersionComparison comparison) {
        var figures = new ArrayList<MetricFinding>();
        for (var one : comparison.metrics()) {
            var name = one.metric().name().toLowerCase(Locale.ROOT);
            var effect = one.effect();
            figure("current." + name, effect.first(), effect.firstInterval(), one.cases())
                    .ifPresent(figures::add);
            figure("candidate." + name, effect.second(), effect.secondInterval(), one.cases())
                    .ifPresent(figures::add);
            figure("difference." + name, effect.difference(), effect.interval(), one.cases())
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static Optional<MetricFinding> figure(
            String name, OptionalDouble value, Optional<Interval> interval, long n) {
        return value.isEmpty()
                ? Optional.empty()
                : interval.map(it -> new MetricFinding(name, value.getAsDouble(), it.lower(), it.upper(), n));
    }

    private static String words(GroupFinding one) {
        return "%s=%s: %s".formatted(one.attribute(), one.value(), one.metric().words());
    }
}
