package io.modeltrail.stats.sequential;

import io.modeltrail.stats.proportion.Proportion;

/// The sum of `count` values that each lie in [0, 1]: successes of a rate, or scores such as a safety score.
public record BoundedSum(double sum, long count) {
    public BoundedSum {
        if (!(sum >= 0 && sum <= count)) {
            throw new IllegalArgumentException(
                    "a sum of values in [0, 1] needs 0 <= sum <= count, got " + sum + " of " + count);
        }
    }

    public static BoundedSum of(Proportion proportion) {
        return new BoundedSum(proportion.successes(), proportion.trials());
    }

    /// The sum of 1 - value.
    public BoundedSum complement() {
        return new BoundedSum(count - sum, count);
    }

    double mean() {
        return sum / count;
    }
}
