package io.modeltrail.stats.validation;

import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import io.modeltrail.stats.roc.Auc;
import io.modeltrail.stats.roc.DeLong;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The labelled cases that a reader scored, with the subject of each as its cluster.
final class ScoredCases {

    private final boolean[] truth;
    private final double[] scores;
    private final int[] clusters;

    private ScoredCases(boolean[] truth, double[] scores, int[] clusters) {
        this.truth = truth;
        this.scores = scores;
        this.clusters = clusters;
    }

    static ScoredCases of(List<PairedPrediction> cases, Function<PairedPrediction, Reading> side) {
        var scored = cases.stream()
                .filter(one ->
                        one.truth().isPresent() && side.apply(one).score().isPresent())
                .toList();
        var truth = new boolean[scored.size()];
        var scores = new double[scored.size()];
        var clusters = new int[scored.size()];
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < truth.length; i++) {
            var one = scored.get(i);
            truth[i] = one.truth().orElseThrow();
            scores[i] = side.apply(one).score().orElseThrow();
            var number = numbers.putIfAbsent(one.subject(), numbers.size());
            clusters[i] = number == null ? numbers.size() - 1 : number;
        }
        return new ScoredCases(truth, scores, clusters);
    }

    int size() {
        return truth.length;
    }

    int[] clusters() {
        return clusters.clone();
    }

    Forecasts forecasts() {
        return new Forecasts(truth, scores);
    }

    /// By DeLong, or Obuchowski where subjects have several cases.
    Optional<Auc> area() {
        return DeLong.compareClustered(truth, scores, scores, clusters).map(DeLong::first);
    }

    /// Against another reader of the very same cases.
    Optional<DeLong> against(ScoredCases other) {
        return DeLong.compareClustered(truth, scores, other.scores, clusters);
    }

    double[] squaredErrors() {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> scores[i] - (truth[i] ? 1 : 0))
                .map(error -> error * error)
                .toArray();
    }
}
