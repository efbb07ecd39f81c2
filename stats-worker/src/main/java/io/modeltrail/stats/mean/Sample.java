package io.modeltrail.stats.mean;

import java.util.OptionalDouble;

/// What tests of a mean need of a group: count, mean and unbiased variance, which is empty below two values.
public record Sample(long count, double mean, OptionalDouble variance) {
    public Sample {
        if (count < 0 || !(variance.orElse(0) >= 0)) {
            throw new IllegalArgumentException(
                    "a sample needs a count and a variance of at least 0, got " + count + " and " + variance);
        }
    }

    /// By a corrected second pass, so that a large offset does not cancel the variance.
    public static Sample of(double... values) {
        int n = values.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += (values[i] - mean) / (i + 1);
        }
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        mean += n == 0 ? 0 : rest / n;
        double squares = 0;
        double sum = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
            sum += distance;
        }
        return new Sample(
                n,
                mean,
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, squares - sum * sum / n) / (n - 1)));
    }

    /// The sum of squared distances from the mean; 0 below two values.
    double squares() {
        return variance.orElse(0) * Math.max(0, count - 1);
    }

    /// The squared standard error of the mean.
    double meanVariance() {
        return variance.orElse(0) / count;
    }
}
