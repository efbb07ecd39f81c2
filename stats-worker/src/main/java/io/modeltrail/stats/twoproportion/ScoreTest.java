package io.modeltrail.stats.twoproportion;

import io.modeltrail.stats.estimate.Interval;

/// The score statistic of a difference of proportions, its variance estimated under the hypothesis: Farrington and
/// Manning (1990) Stat Med 9:1447. Both groups must have trials.
public final class ScoreTest {
    private static final int BISECTIONS = 200;

    private final TwoProportions seen;

    ScoreTest(TwoProportions seen) {
        this.seen = seen;
    }

    /// Falls as the hypothetical difference grows; infinite where the hypothesis makes the counts impossible.
    public double z(double difference) {
        double distance = seen.estimate() - difference;
        double variance = RestrictedRates.of(seen, difference).variance(seen);
        return distance == 0 ? 0 : distance / Math.sqrt(variance);
    }

    /// The most likely first and second rate with that difference.
    public double[] rates(double difference) {
        RestrictedRates rates = RestrictedRates.of(seen, difference);
        return new double[] {rates.first(), rates.second()};
    }

    /// All differences whose |z| is at most the critical value.
    Interval interval(double critical) {
        double estimate = seen.estimate();
        return new Interval(
                estimate == -1 ? -1 : crossing(-1, estimate, critical),
                estimate == 1 ? 1 : crossing(estimate, 1, -critical));
    }

    private double crossing(double from, double to, double wanted) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (z(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
