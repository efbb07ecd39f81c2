package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.multiplicity.AdjustedP;
import io.modeltrail.stats.paired.PairedProportions;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// What the cases say about one metric.
///
/// @param cases that count for it
/// @param counts of the cases by which version was right; empty for metrics of scores
/// @param cohenH the size of the effect on the scale where rates are equally hard to move; Cohen (1988)
/// @param adjustedP by Holm over the success metrics; empty for others
/// @param superior shown to be better in the second version, as a success metric
/// @param margin the tolerated loss, where one is declared
/// @param notWorse PASS: shown not to be worse by the margin. FAIL: shown to be. NO_DATA: nothing to judge by, or no
/// margin
public record MetricFinding(
        ComparedMetric metric,
        long cases,
        Effect effect,
        Optional<Discordance> counts,
        OptionalDouble cohenH,
        OptionalDouble adjustedP,
        boolean superior,
        Optional<Double> margin,
        Verdict notWorse) {

    /// McNemar's table, as if cases were independent.
    public record Discordance(
            long bothRight, long onlyFirstRight, long onlySecondRight, long neitherRight, double midP, double exactP) {
        static Discordance of(PairedProportions counts) {
            return new Discordance(
                    counts.both(),
                    counts.onlyFirst(),
                    counts.onlySecond(),
                    counts.neither(),
                    counts.mcNemar().midP(),
                    counts.mcNemar().exactP());
        }
    }

    /// Of rates of these cases, and of scores where there are any.
    static List<MetricFinding> of(
            ComparisonPlan plan, List<JudgedCase> cases, Optional<PairedScores> scores, boolean clustered) {
        List<MetricFinding> plain = new ArrayList<>();
        double confidence = plan.policy().confidence();
        for (ComparedMetric metric : ComparedMetric.values()) {
            switch (metric) {
                case SENSITIVITY, SPECIFICITY, ACCURACY ->
                    plain.add(ofRates(
                            metric,
                            PairedRates.of(
                                    cases.stream()
                                            .filter(one -> one.countsFor(metric))
                                            .toList(),
                                    clustered),
                            plan));
                case AUC ->
                    scores.ifPresent(both -> plain.add(ofScores(metric, both.size(), both.auc(confidence), plan)));
                case BRIER ->
                    scores.ifPresent(both -> plain.add(ofScores(metric, both.size(), both.brier(confidence), plan)));
            }
        }
        return adjusted(plain, plan.success(), 1 - confidence);
    }

    private static MetricFinding ofRates(ComparedMetric metric, PairedRates rates, ComparisonPlan plan) {
        PairedProportions counts = rates.counts();
        Effect effect = rates.effect(plan.policy().confidence());
        return new MetricFinding(
                metric,
                rates.cases(),
                effect,
                Optional.of(Discordance.of(counts)),
                cohenH(counts),
                OptionalDouble.empty(),
                false,
                margin(plan, metric),
                notWorse(metric, effect, plan.margins()));
    }

    private static MetricFinding ofScores(ComparedMetric metric, long cases, Effect effect, ComparisonPlan plan) {
        return new MetricFinding(
                metric,
                cases,
                effect,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                margin(plan, metric),
                notWorse(metric, effect, plan.margins()));
    }

    /// Second less first, as all differences here.
    private static OptionalDouble cohenH(PairedProportions counts) {
        OptionalDouble firstLessSecond = new TwoProportions(counts.first(), counts.second()).cohenH();
        return firstLessSecond.isEmpty() ? firstLessSecond : OptionalDouble.of(-firstLessSecond.getAsDouble() + 0.0);
    }

    private static Optional<Double> margin(ComparisonPlan plan, ComparedMetric metric) {
        return Optional.ofNullable(plan.margins().get(metric));
    }

    private static Verdict notWorse(ComparedMetric metric, Effect effect, Map<ComparedMetric, Double> margins) {
        Double margin = margins.get(metric);
        if (margin == null || effect.difference().isEmpty()) {
            return Verdict.NO_DATA;
        }
        Optional<Interval> gain = gain(metric, effect);
        return gain.isEmpty()
                ? Verdict.INCONCLUSIVE
                : gain.get().lower() > -margin
                        ? Verdict.PASS
                        : gain.get().upper() < -margin ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }

    /// The interval of what the second version gains, whichever way the metric points.
    Optional<Interval> gain() {
        return gain(metric, effect);
    }

    private static Optional<Interval> gain(ComparedMetric metric, Effect effect) {
        return effect.interval().map(interval -> {
            double one = metric.gain(interval.lower());
            double other = metric.gain(interval.upper());
            return new Interval(Math.min(one, other), Math.max(one, other));
        });
    }

    private static List<MetricFinding> adjusted(List<MetricFinding> plain, Set<ComparedMetric> success, double alpha) {
        // A success metric without data counts as one more test, with p = 1.
        List<ComparedMetric> order = List.copyOf(success);
        double[] holm = new AdjustedP(order.stream()
                        .mapToDouble(metric -> plain.stream()
                                .filter(one -> one.metric == metric)
                                .mapToDouble(one -> one.effect.p().orElse(1))
                                .findFirst()
                                .orElse(1))
                        .toArray())
                .holm();
        return plain.stream()
                .map(one -> IntStream.range(0, holm.length)
                        .filter(i -> order.get(i) == one.metric)
                        .mapToObj(i -> one.withAdjustedP(holm[i], alpha))
                        .findFirst()
                        .orElse(one))
                .toList();
    }

    private MetricFinding withAdjustedP(double p, double alpha) {
        boolean better = effect.difference().isPresent()
                && metric.gain(effect.difference().getAsDouble()) > 0;
        return new MetricFinding(
                metric, cases, effect, counts, cohenH, OptionalDouble.of(p), better && p <= alpha, margin, notWorse);
    }
}
