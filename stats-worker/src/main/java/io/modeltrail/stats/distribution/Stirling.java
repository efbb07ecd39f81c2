package io.modeltrail.stats.distribution;

import org.apache.commons.numbers.gamma.LogGamma;

/// What Stirling's approximation leaves of ln Γ(z): ln Γ(z) = (z - ½)ln z - z + ½ln 2π + remainder(z). The large terms
/// cancel on paper, not in doubles.
final class Stirling {
    private static final double LOG_ROOT_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double LARGE = 15;

    private Stirling() {}

    static double remainder(double z) {
        if (z < LARGE) {
            return LogGamma.value(z) - (z - 0.5) * StrictMath.log(z) + z - LOG_ROOT_TWO_PI;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        return inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    }
}
