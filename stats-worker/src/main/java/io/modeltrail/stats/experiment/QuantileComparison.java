package io.modeltrail.stats.experiment;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.sequential.AlphaSpending;
import io.modeltrail.stats.sequential.QuantileSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A quantile of the first values of the subjects, from bins: the difference within each epoch, then averaged with
/// Mantel and Haenszel's
/// weights. Strata of an epoch are taken together, as randomisation balances them. Each epoch has its own confidence
/// sequence, at its share of alpha, half of it for either arm.
record QuantileComparison(double share, List<EpochValues> epochs) implements ArmComparison {
    private static final int BISECTIONS = 40;
    private static final double SMALLEST = StrictMath.log(1e-12);

    /// Bins of [ValueScale] and how many values each holds.
    record EpochValues(int epoch, TreeMap<Integer, Long> control, TreeMap<Integer, Long> arm) {
        double weight() {
            return (double) size(control) * size(arm) / ((double) size(control) + size(arm));
        }
    }

    QuantileComparison {
        epochs = epochs.stream()
                .filter(each -> !each.control().isEmpty() && !each.arm().isEmpty())
                .toList();
    }

    @Override
    public OptionalDouble estimate() {
        if (epochs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (EpochValues each : epochs) {
            sum += each.weight() * (middle(each.arm()) - middle(each.control()));
        }
        return OptionalDouble.of(sum / weights());
    }

    @Override
    public Optional<Interval> sequential(double alpha) {
        double lower = 0;
        double upper = 0;
        for (EpochValues each : epochs) {
            double own = AlphaSpending.share(alpha, each.epoch()) / 2;
            double[] control = sequenceEnds(each.control(), own);
            double[] arm = sequenceEnds(each.arm(), own);
            lower += each.weight() * (arm[0] - control[1]);
            upper += each.weight() * (arm[1] - control[0]);
        }
        return interval(lower / weights(), upper / weights());
    }

    @Override
    public OptionalDouble sequentialP(double difference) {
        if (epochs.isEmpty()) {
            return OptionalDouble.empty();
        }
        double refutes = 0;
        double accepts = SMALLEST;
        if (isOpen(StrictMath.exp(SMALLEST), difference)) {
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = (refutes + accepts) / 2;
                if (middle < 0 && !isOpen(StrictMath.exp(middle), difference)) {
                    refutes = middle;
                } else {
                    accepts = middle;
                }
            }
        } else {
            refutes = SMALLEST;
        }
        return OptionalDouble.of(StrictMath.exp(refutes));
    }

    private boolean isOpen(double alpha, double difference) {
        return sequential(alpha)
                .map(found -> found.lower() <= difference && difference <= found.upper())
                .orElse(true);
    }

    @Override
    public Optional<Interval> fixed(double alpha) {
        OptionalDouble estimate = estimate();
        OptionalDouble error = error();
        return estimate.isEmpty() || error.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(estimate.getAsDouble(), error.getAsDouble(), 1 - alpha));
    }

    @Override
    public OptionalDouble fixedP(double difference) {
        OptionalDouble estimate = estimate();
        OptionalDouble error = error();
        return estimate.isEmpty() || error.isEmpty() || error.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        StandardNormal.twoSidedP((estimate.getAsDouble() - difference) / error.getAsDouble()));
    }

    /// No belief about a quantile without a model of the distribution.
    @Override
    public Optional<Belief> belief() {
        return Optional.empty();
    }

    /// From the order statistics one standard error of the rank to either side; empty where they do not exist.
    private OptionalDouble error() {
        double variance = 0;
        for (EpochValues each : epochs) {
            double weight = each.weight() / weights();
            for (TreeMap<Integer, Long> side : List.of(each.control(), each.arm())) {
                double n = size(side);
                double spread = Math.sqrt(n * share * (1 - share));
                double half = (atRank(side, (long) Math.ceil(n * share + spread))
                                - atRank(side, (long) Math.floor(n * share - spread)))
                        / 2;
                variance += weight * weight * half * half;
            }
        }
        return epochs.isEmpty() || !Double.isFinite(variance)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(variance));
    }

    private double[] sequenceEnds(TreeMap<Integer, Long> values, double alpha) {
        var ranks = QuantileSequence.of(size(values), share, alpha);
        return new double[] {atRank(values, ranks.lowerRank()), atRank(values, ranks.upperRank())};
    }

    private static Optional<Interval> interval(double lower, double upper) {
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? Optional.of(new Interval(lower, upper))
                : Optional.empty();
    }

    private double weights() {
        return epochs.stream().mapToDouble(EpochValues::weight).sum();
    }

    private double middle(TreeMap<Integer, Long> values) {
        return atRank(values, Math.max(1, (long) Math.ceil(share * size(values))));
    }

    /// In the unit of the metric; infinite beyond either end.
    private static double atRank(TreeMap<Integer, Long> values, long rank) {
        if (rank < 1) {
            return Double.NEGATIVE_INFINITY;
        }
        long seen = 0;
        for (Map.Entry<Integer, Long> bin : values.entrySet()) {
            seen += bin.getValue();
            if (seen >= rank) {
                return ValueScale.middle(bin.getKey()) / OutcomeValues.MILLION;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static long size(TreeMap<Integer, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }
}
