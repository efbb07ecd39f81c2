package io.modeltrail.stats.drift;

/// Two-sided tabular cumulative sum of standardised values: alarms at the first sum beyond the limit, and goes on
/// without reset. Page (1954) Biometrika 41:100; Montgomery, Introduction to Statistical Quality Control.
///
/// @param allowance k, the slack in standard deviations, half the shift to be found
/// @param limit h, in standard deviations
public record Cusum(double target, double sigma, double allowance, double limit, double high, double low) {
    public Cusum {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("sigma must be greater than 0, got " + sigma);
        }
    }

    public static Cusum start(double target, double sigma, double allowance, double limit) {
        return new Cusum(target, sigma, allowance, limit, 0, 0);
    }

    public Cusum with(double value) {
        return with(value, 1);
    }

    /// With several values whose order is not known: as if it was the one that leads to the smallest sums.
    ///
    /// @param total of the values
    public Cusum with(double total, long values) {
        double distance = (total - values * target) / sigma;
        double slack = values * allowance;
        return new Cusum(
                target,
                sigma,
                allowance,
                limit,
                Math.max(0, high + distance - slack),
                Math.max(0, low - distance - slack));
    }

    public boolean isBeyondLimit() {
        return high > limit || low > limit;
    }
}
