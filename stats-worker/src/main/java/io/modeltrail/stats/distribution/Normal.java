package io.modeltrail.stats.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/// The standard normal distribution with logarithmic tails, so that nothing underflows.
public final class Normal {
    private static final double LOG_ROOT_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double ROOT_TWO = Math.sqrt(2);

    private Normal() {}

    public static double logDensity(double z) {
        return -z * z / 2 - LOG_ROOT_TWO_PI;
    }

    public static double density(double z) {
        return StrictMath.exp(logDensity(z));
    }

    /// P(Z > z).
    public static double survival(double z) {
        return Erfc.value(z / ROOT_TWO) / 2;
    }

    /// P(Z <= z).
    public static double cumulative(double z) {
        return survival(-z);
    }

    /// Natural logarithm of P(Z > z).
    public static double logSurvival(double z) {
        return z > 1 ? StrictMath.log(Erfcx.value(z / ROOT_TWO) / 2) - z * z / 2 : StrictMath.log1p(-survival(-z));
    }

    /// z with P(Z > z) = tail; infinite for 0 and 1.
    public static double upperQuantile(double tail) {
        return ROOT_TWO * InverseErfc.value(2 * tail);
    }

    /// E[(Z - z)⁺], the expected excess over z; positive for every finite z.
    public static double expectedExcess(double z) {
        if (z <= 0) {
            return density(z) - z * survival(z);
        }
        // φ(z) - z·P(Z > z) cancels for large z: there by the continued fraction of Mills' ratio.
        return z < 8
                ? density(z) * (1 - z * Math.sqrt(Math.PI / 2) * Erfcx.value(z / ROOT_TWO))
                : density(z) / (z * z + 3 - 6 / (z * z + 7 - 20 / (z * z + 11 - 42 / (z * z + 15))));
    }
}
