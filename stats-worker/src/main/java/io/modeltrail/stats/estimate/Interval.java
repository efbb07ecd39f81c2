package io.modeltrail.stats.estimate;

/// An interval estimate in the unit of what it estimates; both ends are numbers, an undefined interval is absent
/// instead.
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval needs lower <= upper, got [" + lower + ", " + upper + "]");
        }
    }

    /// The normal-theory interval `centre ± z·standardError`, not clipped to any range.
    public static Interval around(double centre, double standardError, double confidence) {
        double half = StandardNormal.criticalValue(confidence) * standardError;
        return new Interval(centre - half, centre + half);
    }
}
