package io.modeltrail.stats.contingency;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.util.function.DoubleUnaryOperator;

/// Maximum-likelihood estimate and exact limits of the odds ratio given all margins, by Fisher's noncentral
/// hypergeometric distribution; R's `fisher.test`. Cornfield (1956) for the limits.
final class ConditionalOddsRatio {
    /// Counts up to 2⁵³ keep the logarithm of any limit with a level above 1e-300 within this.
    private static final double FARTHEST = 700;

    private static final int BISECTIONS = 80;

    private final long seen;
    private final Hypergeometric cells;

    ConditionalOddsRatio(long seen, Hypergeometric cells) {
        this.seen = seen;
        this.cells = cells;
    }

    /// 0 and infinity at the ends of the possible tables.
    double estimate() {
        if (seen == cells.lowest) {
            return 0;
        }
        if (seen == cells.highest) {
            return Double.POSITIVE_INFINITY;
        }
        return root(log -> new Noncentral(cells, log).meanMinus(seen));
    }

    Interval limits(double confidence) {
        double tail = StandardNormal.tail(confidence);
        return new Interval(
                seen == cells.lowest ? 0 : root(log -> new Noncentral(cells, log).atLeast(seen) - tail),
                seen == cells.highest
                        ? Double.POSITIVE_INFINITY
                        : root(log -> tail - new Noncentral(cells, log).atMost(seen)));
    }

    /// The odds ratio at which a function that grows with its logarithm is zero.
    private static double root(DoubleUnaryOperator growing) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }
}
