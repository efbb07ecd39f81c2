package io.modeltrail.stats.rank;

/// The limit distribution of the scaled Kolmogorov-Smirnov distance, by whichever of its two series converges at once.
final class KolmogorovLaw {
    private static final double SWITCH = 1.18;
    private static final int TERMS = 6;

    private KolmogorovLaw() {}

    static double upperTail(double distance) {
        if (distance <= 0) {
            return 1;
        }
        double sum = 0;
        if (distance < SWITCH) {
            for (int k = 1; k <= TERMS; k++) {
                double odd = (2 * k - 1) * Math.PI / distance;
                sum += StrictMath.exp(-odd * odd / 8);
            }
            return 1 - Math.sqrt(2 * Math.PI) / distance * sum;
        }
        for (int k = TERMS; k >= 1; k--) {
            sum += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2 * (k * distance) * (k * distance));
        }
        return sum;
    }
}
