package io.modeltrail.stats.simulation;

import java.util.SplittableRandom;

/// Random variables that the simulations need.
final class Draws {
    private Draws() {}

    static int binomial(SplittableRandom random, int trials, double rate) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            successes += random.nextDouble() < rate ? 1 : 0;
        }
        return successes;
    }

    static double[] normals(SplittableRandom random, int count, double mean) {
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = mean + random.nextGaussian();
        }
        return values;
    }

    /// Log-normal, a skewed latency; its mean is [#SKEWED_MEAN].
    static double skewed(SplittableRandom random) {
        return Math.exp(0.5 * random.nextGaussian());
    }

    static final double SKEWED_MEAN = Math.exp(0.125);
}
