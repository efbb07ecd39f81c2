package io.modeltrail.stats.experiment;

/// A fixed scale of bins for quantiles: exact below 256 millionths, then 128 bins an octave, so that a quantile errs by
/// less than 1 %. Negative values mirror positive ones.
final class ValueScale {
    private static final int EXACT = 256;
    private static final int HALF = EXACT / 2;

    private ValueScale() {}

    static int bin(long value) {
        if (value < 0) {
            return -bin(-(value + 1)) - 1;
        }
        if (value < EXACT) {
            return (int) value;
        }
        int shift = Long.SIZE - 8 - Long.numberOfLeadingZeros(value);
        return EXACT + (shift - 1) * HALF + (int) (value >>> shift) - HALF;
    }

    /// The middle of the values of a bin, in millionths.
    static double middle(int bin) {
        if (bin < 0) {
            return -middle(-(bin + 1)) - 1;
        }
        if (bin < EXACT) {
            return bin;
        }
        int shift = (bin - EXACT) / HALF + 1;
        long lowest = (long) ((bin - EXACT) % HALF + HALF) << shift;
        return lowest + ((1L << shift) - 1) / 2.0;
    }
}
