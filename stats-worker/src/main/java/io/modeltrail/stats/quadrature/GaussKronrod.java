package io.modeltrail.stats.quadrature;

import java.util.function.DoubleUnaryOperator;

/// Adaptive integration by the 15 nodes of Kronrod (1965), halving where they disagree with Gauss' 7.
final class GaussKronrod {
    private static final int DEEPEST = 16;
    private static final double[] NODES = {
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144838258730,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649
    };
    private static final double KRONROD_CENTRE = 0.209482141084727828012999174891714;
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975
    };
    private static final double GAUSS_CENTRE = 0.417959183673469387755102040816327;

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
