package io.modeltrail.stats.contingency;

import org.apache.commons.numbers.gamma.LogGamma;

/// Logarithm of a binomial probability without the cancellation of three large log-gammas: Loader (2000), Fast and
/// accurate computation of binomial probabilities.
final class BinomialTerm {
    private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * Math.PI) / 2;

    private BinomialTerm() {}

    static double log(double x, double n, double p, double q) {
        if (x == 0) {
            return n * (p < q ? StrictMath.log1p(-p) : StrictMath.log(q));
        }
        if (x == n) {
            return n * (q < p ? StrictMath.log1p(-q) : StrictMath.log(p));
        }
        return stirlingError(n)
                - stirlingError(x)
                - stirlingError(n - x)
                - deviance(x, n * p)
                - deviance(n - x, n * q)
                - HALF_LOG_TWO_PI
                - StrictMath.log(x) / 2
                - StrictMath.log1p(-x / n) / 2;
    }

    /// log n! minus Stirling's formula.
    private static double stirlingError(double n) {
        if (n < 16) {
            return LogGamma.value(n + 1) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
        }
        double square = n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square)
                / n;
    }

    /// x log(x / m) + m - x, by series where x is near m.
    private static double deviance(double x, double m) {
        double difference = x - m;
        if (Math.abs(difference) >= 0.1 * (x + m)) {
            return x * StrictMath.log(x / m) - difference;
        }
        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int i = 1; ; i++) {
            term *= v * v;
            double next = sum + term / (2 * i + 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
