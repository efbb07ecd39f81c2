package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floor;
import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Predictions that are put together by how many cases each version gets right.
final class Study {
    static final double RIGHT_POSITIVE = 0.9;
    static final double WRONG_POSITIVE = 0.2;

    private final List<PairedPrediction> cases = new ArrayList<>();
    private String subject = "";
    private Map<String, String> attributes = Map.of();

    static ComparisonPlan plan(double margin, String... groups) {
        return new ComparisonPlan(
                "1.0.0",
                "1.1.0",
                0.5,
                Map.of(
                        ComparedMetric.SENSITIVITY, margin,
                        ComparedMetric.SPECIFICITY, margin),
                EnumSet.of(ComparedMetric.SENSITIVITY, ComparedMetric.SPECIFICITY),
                EnumSet.of(ComparedMetric.SENSITIVITY, ComparedMetric.SPECIFICITY),
                List.of(groups),
                policy());
    }

    /// Floors that only a poor version misses.
    static ComparisonPolicy policy() {
        var floor = new Floor(0.5, 0.6);
        return new ComparisonPolicy("test", 1, new Floors(floor, floor, floor, floor, floor), 0.9, 0.02, 30, 0.1, 0.95);
    }

    /// From here on every case belongs to this subject; without a name each is its own.
    Study subject(String name) {
        subject = name;
        return this;
    }

    /// From here on every case has these attributes.
    Study in(Map<String, String> where) {
        attributes = where;
        return this;
    }

    Study diseased(int both, int onlyFirst, int onlySecond, int neither) {
        return add(true, both, onlyFirst, onlySecond, neither);
    }

    Study healthy(int both, int onlyFirst, int onlySecond, int neither) {
        return add(false, both, onlyFirst, onlySecond, neither);
    }

    Study add(int times, Optional<Boolean> truth, Reading first, Reading second) {
        for (int i = 0; i < times; i++) {
            var id = "c-" + cases.size();
            cases.add(new PairedPrediction(id, subject.isEmpty() ? id : subject, truth, first, second, attributes));
        }
        return this;
    }

    VersionComparison compare(ComparisonPlan plan) {
        return VersionComparison.of(plan, cases);
    }

    List<PairedPrediction> cases() {
        return List.copyOf(cases);
    }

    static Reading says(boolean positive) {
        return new Reading.Score(positive ? RIGHT_POSITIVE : WRONG_POSITIVE);
    }

    private Study add(boolean truth, int both, int onlyFirst, int onlySecond, int neither) {
        return add(both, Optional.of(truth), says(truth), says(truth))
                .add(onlyFirst, Optional.of(truth), says(truth), says(!truth))
                .add(onlySecond, Optional.of(truth), says(!truth), says(truth))
                .add(neither, Optional.of(truth), says(!truth), says(!truth));
    }
}
