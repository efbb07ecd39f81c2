package io.modeltrail.stats.sequential;

import io.modeltrail.stats.distribution.Normal;

/// How much of alpha may be used up when a share t of the planned information is in; 0 at 0, alpha at 1. Lan and DeMets
/// (1983) Biometrika 70:659; Hwang, Shih and DeCani (1990) Stat Med 9:1439; Kim and DeMets (1987) Biometrika 74:149.
public sealed interface SpendingFunction {
    /// Cumulative, for the test as a whole.
    ///
    /// @param sides 1 or 2; a two-sided design spends alpha/2 on either side
    double spent(double alpha, int sides, double t);

    /// Spends almost nothing early, as O'Brien and Fleming's boundaries do.
    record OBrienFlemingType() implements SpendingFunction {
        @Override
        public double spent(double alpha, int sides, double t) {
            return 2 * sides * Normal.survival(Normal.upperQuantile(alpha / (2 * sides)) / Math.sqrt(t));
        }
    }

    /// Spends about evenly, as Pocock's boundaries do.
    record PocockType() implements SpendingFunction {
        @Override
        public double spent(double alpha, int sides, double t) {
            return alpha * StrictMath.log1p((Math.E - 1) * t);
        }
    }

    /// From late (negative gamma) through linear (0) to early spending.
    record HwangShihDeCani(double gamma) implements SpendingFunction {
        @Override
        public double spent(double alpha, int sides, double t) {
            if (gamma == 0) {
                return alpha * t;
            }
            // For a negative gamma both ends times exp(gamma), so that neither overflows.
            return gamma > 0
                    ? alpha * (StrictMath.expm1(-gamma * t) / StrictMath.expm1(-gamma))
                    : alpha
                            * (StrictMath.exp(gamma * (1 - t))
                                    * (StrictMath.expm1(gamma * t) / StrictMath.expm1(gamma)));
        }
    }

    /// A power of the information: the larger gamma, the later.
    record KimDeMets(double gamma) implements SpendingFunction {
        public KimDeMets {
            if (!(gamma > 0)) {
                throw new IllegalArgumentException("gamma of Kim and DeMets must be positive, got " + gamma);
            }
        }

        @Override
        public double spent(double alpha, int sides, double t) {
            return alpha * StrictMath.pow(t, gamma);
        }
    }
}
