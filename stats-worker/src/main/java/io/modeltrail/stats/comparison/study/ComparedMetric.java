package io.modeltrail.stats.comparison.study;

import java.util.Locale;

/// What two versions are compared by on the same cases.
public enum ComparedMetric {
    SENSITIVITY,
    SPECIFICITY,
    ACCURACY,
    AUC,
    /// Mean squared error of the probabilities.
    BRIER;

    /// The difference second - first as a gain of the second version.
    double gain(double difference) {
        return this == BRIER ? -difference : difference;
    }

    public String words() {
        return this == AUC ? "AUC" : this == BRIER ? "Brier score" : name().toLowerCase(Locale.ROOT);
    }
}
