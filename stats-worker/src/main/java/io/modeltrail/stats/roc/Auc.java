package io.modeltrail.stats.roc;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// Area under the ROC curve with DeLong's variance; the variance is undefined (empty) with fewer than two cases in
/// either class. The interval is normal and not clipped to [0, 1].
public record Auc(double value, OptionalDouble variance) {
    public Optional<Interval> interval(double confidence) {
        return variance.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(value, Math.sqrt(variance.getAsDouble()), confidence));
    }
}
