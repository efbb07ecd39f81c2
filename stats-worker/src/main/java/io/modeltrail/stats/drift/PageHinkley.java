package io.modeltrail.stats.drift;

/// Finds an increase of the mean: the sum of what exceeds the running mean by more than `delta`, against its minimum.
/// Page (1954) Biometrika 41:100; Mouss et al. (2004).
///
/// @param delta the change that is tolerated
/// @param lambda the limit of the sum above its minimum
/// @param seen values so far
public record PageHinkley(double delta, double lambda, long seen, double mean, double sum, double minimum) {

    public static PageHinkley start(double delta, double lambda) {
        return new PageHinkley(delta, lambda, 0, 0, 0, 0);
    }

    public PageHinkley with(double value) {
        return with(value, 1);
    }

    /// With several values whose order is not known, held against their common mean.
    ///
    /// @param total of the values
    public PageHinkley with(double total, long values) {
        double mean = this.mean + (total - values * this.mean) / (seen + values);
        double sum = this.sum + total - values * (mean + delta);
        return new PageHinkley(delta, lambda, seen + values, mean, sum, seen == 0 ? sum : Math.min(minimum, sum));
    }

    public boolean isBeyondLimit() {
        return height() > lambda;
    }

    /// Of the sum above its minimum.
    double height() {
        return sum - minimum;
    }

    boolean isAtMinimum() {
        return sum <= minimum;
    }
}
