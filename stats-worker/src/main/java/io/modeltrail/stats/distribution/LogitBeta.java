package io.modeltrail.stats.distribution;

/// A Beta(a, b) variable on the scale of logits, u = ln(x / (1 - x)), where its density and both its tails have concave
/// logarithms and neither end of [0, 1] is crowded: holds for a and b from 1e-3 to 1e9 and far out in the tails.
public record LogitBeta(double a, double b) {
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000_000;

    public LogitBeta {
        if (!(a > 0 && b > 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("a Beta distribution needs a > 0 and b > 0, got " + a + ", " + b);
        }
    }

    /// The logit of the mean, which is the mode of the density on this scale.
    public double centre() {
        return StrictMath.log(a) - StrictMath.log(b);
    }

    /// About one standard deviation.
    public double scale() {
        return Math.sqrt(1 / a + 1 / b);
    }

    /// Natural logarithm of the density in u, x(1 - x) times that in x.
    public double logDensity(double u) {
        return logDensityAt(u - centre());
    }

    /// Natural logarithm of P(U <= u).
    public double logCumulative(double u) {
        double offset = u - centre();
        return offset <= 0
                ? logLowerTail(offset)
                : StrictMath.log1p(-StrictMath.exp(mirrored().logLowerTail(-offset)));
    }

    /// Natural logarithm of P(U > u).
    public double logSurvival(double u) {
        return mirrored().logCumulative(-u);
    }

    private LogitBeta mirrored() {
        return new LogitBeta(b, a);
    }

    private double logDensityAt(double offset) {
        double peak = StrictMath.log(a / (2 * Math.PI) * (b / (a + b))) / 2
                - Stirling.remainder(a)
                - Stirling.remainder(b)
                + Stirling.remainder(a + b);
        return offset <= 0
                ? peak + a * offset - (a + b) * StrictMath.log1p(a / (a + b) * StrictMath.expm1(offset))
                : peak - b * offset - (a + b) * StrictMath.log1p(b / (a + b) * StrictMath.expm1(-offset));
    }

    private double logLowerTail(double offset) {
        double mean = a / (a + b);
        double x = mean * StrictMath.exp(offset) / (1 + mean * StrictMath.expm1(offset));
        return logDensityAt(offset) - StrictMath.log(a) + StrictMath.log(fraction(x));
    }

    /// The continued fraction of the incomplete beta function by Lentz' method (DLMF 8.17.22); about √max(a, b) terms.
    private double fraction(double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                return value;
            }
        }
        throw new ArithmeticException("the tail of Beta(" + a + ", " + b + ") at " + x + " does not converge");
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
