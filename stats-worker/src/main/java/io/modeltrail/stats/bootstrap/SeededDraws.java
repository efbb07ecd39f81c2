package io.modeltrail.stats.bootstrap;

/// Uniform draws that any language can repeat from the seed alone: SplitMix64 (Steele, Lea and Flood 2014 OOPSLA).
final class SeededDraws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    SeededDraws(long seed) {
        state = seed;
    }

    /// From 0 up to, not including, the bound; the upper 64 bits of draw × bound, unfair by less than bound / 2⁶⁴.
    int below(int bound) {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.unsignedMultiplyHigh(z ^ (z >>> 31), bound);
    }
}
