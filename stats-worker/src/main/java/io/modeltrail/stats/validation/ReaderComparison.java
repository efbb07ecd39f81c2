package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.stats.clustered.ClusteredDifference;
import io.modeltrail.stats.clustered.ClusteredDifference.Cluster;
import io.modeltrail.stats.clustered.ClusteredMean;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.paired.PairedProportions;
import io.modeltrail.stats.roc.DeLong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What the model gains over the comparator on the same cases: Tango's interval and McNemar's tests for rates, DeLong
/// for
/// areas, and for all of them nothing narrower than the variance between subjects gives, where these have several
/// cases.
public record ReaderComparison(
        EndpointMetric metric, Measured gain, OptionalDouble p, Optional<Discordance> discordance) {

    /// McNemar's table: how often only one of both was right.
    public record Discordance(
            long bothRight,
            long onlyModelRight,
            long onlyComparatorRight,
            long neitherRight,
            double midP,
            double exactP) {}

    /// One case that both decided.
    private record Pair(String subject, boolean model, boolean comparator) {}

    static ReaderComparison of(
            EndpointMetric metric,
            List<PairedPrediction> cases,
            double threshold,
            boolean clustered,
            double confidence) {
        return switch (metric) {
            case SENSITIVITY, SPECIFICITY, ACCURACY ->
                ofRates(metric, pairs(metric, cases, threshold), clustered, confidence);
            case AUC -> auc(cases, confidence);
            case BRIER -> brier(cases, confidence);
            case PPV, NPV, COVERAGE -> throw new IllegalArgumentException(metric + " cannot be compared");
        };
    }

    private static List<Pair> pairs(EndpointMetric metric, List<PairedPrediction> cases, double threshold) {
        var pairs = new ArrayList<Pair>();
        for (var one : cases) {
            var model = one.first().decision(threshold);
            var comparator = one.second().decision(threshold);
            boolean counts = one.truth().isPresent()
                    && model.isPresent()
                    && comparator.isPresent()
                    && (metric == EndpointMetric.ACCURACY
                            || one.truth().orElseThrow() == (metric == EndpointMetric.SENSITIVITY));
            if (counts) {
                pairs.add(new Pair(one.subject(), model.equals(one.truth()), comparator.equals(one.truth())));
            }
        }
        return pairs;
    }

    private static ReaderComparison ofRates(
            EndpointMetric metric, List<Pair> pairs, boolean clustered, double confidence) {
        var counts = new PairedProportions(0, 0, 0, 0);
        var subjects = new TreeMap<String, Cluster>();
        for (var pair : pairs) {
            counts = counts.plus(new PairedProportions(
                    pair.model && pair.comparator ? 1 : 0,
                    pair.model && !pair.comparator ? 1 : 0,
                    !pair.model && pair.comparator ? 1 : 0,
                    !pair.model && !pair.comparator ? 1 : 0));
            subjects.merge(
                    pair.subject,
                    new Cluster(pair.comparator ? 1 : 0, pair.model ? 1 : 0, 1),
                    (a, b) -> new Cluster(a.first() + b.first(), a.second() + b.second(), a.cases() + b.cases()));
        }
        var between = new ClusteredDifference(List.copyOf(subjects.values()));
        var tango = counts.tango(confidence);
        return new ReaderComparison(
                metric,
                new Measured(
                        counts.difference(),
                        clustered
                                ? tango.flatMap(
                                        one -> between.interval(confidence).map(two -> ReaderCases.wider(one, two)))
                                : tango,
                        counts.cases()),
                p(counts, between, clustered),
                Optional.of(new Discordance(
                        counts.both(),
                        counts.onlyFirst(),
                        counts.onlySecond(),
                        counts.neither(),
                        counts.mcNemar().midP(),
                        counts.mcNemar().exactP())));
    }

    private static OptionalDouble p(PairedProportions counts, ClusteredDifference between, boolean clustered) {
        if (counts.cases() == 0) {
            return OptionalDouble.empty();
        }
        double independent = counts.mcNemar().midP();
        if (!clustered) {
            return OptionalDouble.of(independent);
        }
        var dependent = between.p();
        return dependent.isEmpty() ? dependent : OptionalDouble.of(Math.max(independent, dependent.getAsDouble()));
    }

    private static List<PairedPrediction> scoredByBoth(List<PairedPrediction> cases) {
        return cases.stream()
                .filter(one ->
                        one.first().score().isPresent() && one.second().score().isPresent())
                .toList();
    }

    private static ReaderComparison auc(List<PairedPrediction> cases, double confidence) {
        var both = scoredByBoth(cases);
        var model = ScoredCases.of(both, PairedPrediction::first);
        var areas = model.against(ScoredCases.of(both, PairedPrediction::second));
        return new ReaderComparison(
                EndpointMetric.AUC,
                new Measured(
                        areas.map(two -> OptionalDouble.of(two.difference())).orElseGet(OptionalDouble::empty),
                        areas.flatMap(two -> two.differenceInterval(confidence)),
                        model.size()),
                areas.map(DeLong::p).orElseGet(OptionalDouble::empty),
                Optional.empty());
    }

    /// Less error is a gain.
    private static ReaderComparison brier(List<PairedPrediction> cases, double confidence) {
        var both = scoredByBoth(cases);
        var model = ScoredCases.of(both, PairedPrediction::first);
        var own = model.squaredErrors();
        var others = ScoredCases.of(both, PairedPrediction::second).squaredErrors();
        for (int i = 0; i < own.length; i++) {
            others[i] -= own[i];
        }
        var gain = new ClusteredMean(others, model.clusters());
        Optional<Interval> interval = gain.interval(confidence);
        return new ReaderComparison(
                EndpointMetric.BRIER, new Measured(gain.mean(), interval, model.size()), gain.p(), Optional.empty());
    }
}
