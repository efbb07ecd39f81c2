package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.clustered.ClusterCounts;
import io.modeltrail.stats.clustered.ClusteredMean;
import io.modeltrail.stats.clustered.ClusteredProportion;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.proportion.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/// What one reader said of the cases. Rates have Clopper and Pearson's interval, which never falls below its nominal
/// coverage, and where subjects have several cases no narrower one than the variance between subjects gives.
final class ReaderCases {

    /// One case that counts for a rate.
    private record Counted(String subject, boolean success) {}

    private final List<PairedPrediction> cases;
    private final Function<PairedPrediction, Reading> side;
    private final double threshold;
    private final boolean clustered;

    ReaderCases(
            List<PairedPrediction> cases,
            Function<PairedPrediction, Reading> side,
            double threshold,
            boolean clustered) {
        this.cases = cases;
        this.side = side;
        this.threshold = threshold;
        this.clustered = clustered;
    }

    Optional<Boolean> decision(PairedPrediction one) {
        return side.apply(one).decision(threshold);
    }

    /// Of the labelled cases that the reader decided.
    ConfusionMatrix table() {
        long[] cells = new long[4];
        for (var one : cases) {
            if (one.truth().isPresent() && decision(one).isPresent()) {
                boolean positive = decision(one).orElseThrow();
                cells[(one.truth().orElseThrow() ? 0 : 2) + (positive ? 0 : 1)]++;
            }
        }
        return new ConfusionMatrix(cells[0], cells[2], cells[1], cells[3]);
    }

    Measured measure(EndpointMetric metric, double confidence) {
        return switch (metric) {
            case AUC -> auc(confidence);
            case BRIER -> brier(confidence);
            case SENSITIVITY, SPECIFICITY, ACCURACY, PPV, NPV, COVERAGE -> rate(counted(metric), confidence);
        };
    }

    /// The rate among the cases of a subgroup.
    Proportion seen(EndpointMetric metric, List<PairedPrediction> some) {
        var counted = new ReaderCases(some, side, threshold, clustered).counted(metric);
        return new Proportion(counted.stream().filter(Counted::success).count(), counted.size());
    }

    private List<Counted> counted(EndpointMetric metric) {
        var counted = new ArrayList<Counted>();
        for (var one : cases) {
            success(metric, one).ifPresent(success -> counted.add(new Counted(one.subject(), success)));
        }
        return counted;
    }

    /// Empty where the case does not count for the metric.
    private Optional<Boolean> success(EndpointMetric metric, PairedPrediction one) {
        if (metric == EndpointMetric.COVERAGE) {
            return Optional.of(!(side.apply(one) instanceof Reading.Missing));
        }
        var decision = decision(one);
        if (one.truth().isEmpty() || decision.isEmpty()) {
            return Optional.empty();
        }
        boolean truth = one.truth().orElseThrow();
        boolean positive = decision.orElseThrow();
        boolean counts = switch (metric) {
            case SENSITIVITY -> truth;
            case SPECIFICITY -> !truth;
            case PPV -> positive;
            case NPV -> !positive;
            case ACCURACY -> true;
            case AUC, BRIER, COVERAGE -> false;
        };
        return counts ? Optional.of(truth == positive) : Optional.empty();
    }

    private Measured rate(List<Counted> counted, double confidence) {
        var rate = new Proportion(counted.stream().filter(Counted::success).count(), counted.size());
        var exact = rate.clopperPearson(confidence);
        return new Measured(
                rate.rate(),
                clustered ? exact.flatMap(one -> between(counted, confidence).map(two -> wider(one, two))) : exact,
                counted.size());
    }

    private static Optional<Interval> between(List<Counted> counted, double confidence) {
        var subjects = new TreeMap<String, long[]>();
        for (var one : counted) {
            var sums = subjects.computeIfAbsent(one.subject(), _ -> new long[2]);
            sums[0] += one.success() ? 1 : 0;
            sums[1]++;
        }
        var sums = ClusterCounts.none();
        for (var subject : subjects.values()) {
            sums = sums.with(subject[0], subject[1]);
        }
        return new ClusteredProportion(sums).interval(confidence);
    }

    static Interval wider(Interval one, Interval other) {
        return new Interval(Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()));
    }

    private Measured auc(double confidence) {
        var scored = ScoredCases.of(cases, side);
        return new Measured(
                scored.area().map(area -> OptionalDouble.of(area.value())).orElseGet(OptionalDouble::empty),
                scored.area().flatMap(area -> area.interval(confidence)),
                scored.size());
    }

    private Measured brier(double confidence) {
        var scored = ScoredCases.of(cases, side);
        var mean = new ClusteredMean(scored.squaredErrors(), scored.clusters());
        return new Measured(mean.mean(), mean.interval(confidence), scored.size());
    }

    Forecasts forecasts() {
        return ScoredCases.of(cases, side).forecasts();
    }
}
