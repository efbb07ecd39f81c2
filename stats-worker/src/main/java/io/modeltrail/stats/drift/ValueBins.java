package io.modeltrail.stats.drift;

/// Numbers the bins into which values of any size fall: the same for every signal, on every machine and for ever, so
/// that counts from anywhere can be added. A bin holds the values that agree in sign, exponent and the first eight
/// binary digits behind the leading one, so it is at most 0.4 % wide; bins ascend as the values do.
public final class ValueBins {
    private static final int DIGITS = 8;
    private static final int DROPPED = 52 - DIGITS;
    private static final int BIAS = 1023;

    /// What is closer to zero than 2⁻⁴⁰ counts as zero.
    private static final int SMALLEST_EXPONENT = -40;

    /// What is further from zero than 2⁴⁴ counts as being there.
    private static final int LARGEST_EXPONENT = 43;

    private static final int BELOW_FIRST = ((BIAS + SMALLEST_EXPONENT) << DIGITS) - 1;
    private static final int LAST = (LARGEST_EXPONENT - SMALLEST_EXPONENT + 1) << DIGITS;

    private ValueBins() {}

    /// 0 for zero, negative for negative values.
    public static int of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value must be finite, got " + value);
        }
        int magnitude = (int) (Double.doubleToRawLongBits(Math.abs(value)) >>> DROPPED) - BELOW_FIRST;
        int bin = Math.clamp(magnitude, 0, LAST);
        return value < 0 ? -bin : bin;
    }

    /// The middle of a bin.
    static double middle(int bin) {
        if (bin == 0) {
            return 0;
        }
        long half = 1L << (DROPPED - 1);
        double magnitude = Double.longBitsToDouble((((long) Math.abs(bin) + BELOW_FIRST) << DROPPED) + half);
        return bin < 0 ? -magnitude : magnitude;
    }
}
