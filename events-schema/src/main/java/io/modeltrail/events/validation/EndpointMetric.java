package io.modeltrail.events.validation;

import java.util.Locale;

/// What an endpoint measures. Predictive values are those of the study's own prevalence; coverage is the share of cases
/// that the model answered.
public enum EndpointMetric {
    SENSITIVITY,
    SPECIFICITY,
    ACCURACY,
    PPV,
    NPV,
    AUC,
    /// Mean squared error of the probabilities: less is better.
    BRIER,
    COVERAGE;

    /// As findings name it, and as gates look for it.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a sample size can be computed for it before the study; only such a metric can be primary.
    public boolean isPlannable() {
        return switch (this) {
            case SENSITIVITY, SPECIFICITY, ACCURACY, AUC, COVERAGE -> true;
            case PPV, NPV, BRIER -> false;
        };
    }

    /// Whether two readers of the same cases can be compared by it.
    public boolean isComparable() {
        return switch (this) {
            case SENSITIVITY, SPECIFICITY, ACCURACY, AUC, BRIER -> true;
            case PPV, NPV, COVERAGE -> false;
        };
    }

    public boolean isLessBetter() {
        return this == BRIER;
    }
}
