package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.clustered.ClusteredMean;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.roc.DeLong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The scores of both versions on the labelled cases that both scored, with the subject of each case as its cluster.
final class PairedScores {
    private final boolean[] truth;
    private final double[] first;
    private final double[] second;
    private final int[] clusters;

    private PairedScores(boolean[] truth, double[] first, double[] second, int[] clusters) {
        this.truth = truth;
        this.first = first;
        this.second = second;
        this.clusters = clusters;
    }

    static PairedScores of(List<PairedPrediction> cases) {
        List<PairedPrediction> scored = cases.stream()
                .filter(one -> one.truth().isPresent() && one.isScoredByBoth())
                .toList();
        boolean[] truth = new boolean[scored.size()];
        int[] clusters = new int[scored.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = scored.get(i).truth().orElseThrow();
            Integer number = numbers.putIfAbsent(scored.get(i).subject(), numbers.size());
            clusters[i] = number == null ? numbers.size() - 1 : number;
        }
        return new PairedScores(
                truth, scores(scored, PairedPrediction::first), scores(scored, PairedPrediction::second), clusters);
    }

    private static double[] scores(List<PairedPrediction> cases, Function<PairedPrediction, Reading> side) {
        return cases.stream()
                .mapToDouble(one -> side.apply(one).score().orElseThrow())
                .toArray();
    }

    int size() {
        return truth.length;
    }

    int[] clusters() {
        return clusters.clone();
    }

    Forecasts firstForecasts() {
        return new Forecasts(truth, first);
    }

    Forecasts secondForecasts() {
        return new Forecasts(truth, second);
    }

    /// Areas under the ROC curves by DeLong, or Obuchowski where subjects have several cases.
    Effect auc(double confidence) {
        return DeLong.compareClustered(truth, first, second, clusters)
                .map(areas -> new Effect(
                        OptionalDouble.of(areas.first().value()),
                        areas.first().interval(confidence),
                        OptionalDouble.of(areas.second().value()),
                        areas.second().interval(confidence),
                        OptionalDouble.of(-areas.difference() + 0.0),
                        areas.differenceInterval(confidence).map(PairedScores::negative),
                        areas.p()))
                .orElse(Effect.UNDEFINED);
    }

    /// Brier scores with normal intervals of the variance between subjects.
    Effect brier(double confidence) {
        double[] firstErrors = squaredErrors(first);
        double[] secondErrors = squaredErrors(second);
        double[] differences = IntStream.range(0, truth.length)
                .mapToDouble(i -> secondErrors[i] - firstErrors[i])
                .toArray();
        return new Effect(
                new ClusteredMean(firstErrors, clusters).mean(),
                interval(firstErrors, confidence),
                new ClusteredMean(secondErrors, clusters).mean(),
                interval(secondErrors, confidence),
                new ClusteredMean(differences, clusters).mean(),
                interval(differences, confidence),
                p(differences));
    }

    private double[] squaredErrors(double[] scores) {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> scores[i] - (truth[i] ? 1 : 0))
                .map(error -> error * error)
                .toArray();
    }

    private Optional<Interval> interval(double[] values, double confidence) {
        return new ClusteredMean(values, clusters).interval(confidence);
    }

    private OptionalDouble p(double[] differences) {
        return new ClusteredMean(differences, clusters).p();
    }

    private static Interval negative(Interval interval) {
        return new Interval(-interval.upper() + 0.0, -interval.lower() + 0.0);
    }
}
