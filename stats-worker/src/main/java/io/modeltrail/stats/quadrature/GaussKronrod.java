package io.modeltrail.stats.quadrature;

import java.util.function.DoubleUnaryOperator;

/// Adaptive integration by the 15 nodes of Kronrod (1965), halving where they disagree with Gauss' 7.
final class GaussKronrod {
    private static final int DEEPEST = 16;
    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889
    };
    private static final double KRONROD_CENTRE = 0.20948214108472782;
    private static final double[] GAUSS = {0.1294849661688697, 0.27970539148927664, 0.3818300505051189};
    private static final double GAUSS_CENTRE = 0.4179591836734694;

    private GaussKronrod() {}

    /// @param error what the two rules may differ by, for each unit of length
    static double integrate(DoubleUnaryOperator integrand, double from, double to, double error) {
        return integrate(integrand, from, to, error, 0);
    }

    private static double integrate(DoubleUnaryOperator integrand, double from, double to, double error, int depth) {
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double middle = integrand.applyAsDouble(centre);
        double kronrod = KRONROD_CENTRE * middle;
        double gauss = GAUSS_CENTRE * middle;
        for (int i = 0; i < NODES.length; i++) {
            double both = integrand.applyAsDouble(centre - half * NODES[i])
                    + integrand.applyAsDouble(centre + half * NODES[i]);
            kronrod += KRONROD[i] * both;
            gauss += i % 2 == 1 ? GAUSS[i / 2] * both : 0;
        }
        if (Math.abs(kronrod - gauss) <= 2 * error || depth == DEEPEST) {
            return kronrod * half;
        }
        return integrate(integrand, from, centre, error, depth + 1)
                + integrate(integrand, centre, to, error, depth + 1);
    }
}
