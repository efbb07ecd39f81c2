package io.modeltrail.stats.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;

/// Count, sum and sum of squares of integers (say microseconds), the squares in 128 bits: merging is exact, so neither
/// order nor grouping leaves a trace, and nothing cancels however large the offset. Values must stay within ±2⁶²;
/// a sum beyond 64 bits is refused, not wrapped.
///
/// @param squaresHigh upper 64 bits of the sum of squares
/// @param squaresLow lower 64 bits, unsigned
public record Moments(long count, long sum, long squaresHigh, long squaresLow) {
    private static final Moments NONE = new Moments(0, 0, 0, 0);

    public static Moments none() {
        return NONE;
    }

    public Moments with(long value) {
        return plus(new Moments(1, value, Math.multiplyHigh(value, value), value * value));
    }

    public Moments plus(Moments other) {
        long low = squaresLow + other.squaresLow;
        long carry = Long.compareUnsigned(low, squaresLow) < 0 ? 1 : 0;
        return new Moments(
                count + other.count,
                Math.addExact(sum, other.sum),
                Math.addExact(squaresHigh, other.squaresHigh) + carry,
                low);
    }

    /// What remains when a part that was merged before is taken out again.
    public Moments minus(Moments part) {
        long borrow = Long.compareUnsigned(squaresLow, part.squaresLow) < 0 ? 1 : 0;
        return new Moments(
                count - part.count,
                Math.subtractExact(sum, part.sum),
                squaresHigh - part.squaresHigh - borrow,
                squaresLow - part.squaresLow);
    }

    /// Empty without values.
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }

    /// The unbiased variance (n·Σx² - (Σx)²) / (n(n - 1)), rounded once; empty below two values.
    public OptionalDouble variance() {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        BigInteger n = BigInteger.valueOf(count);
        BigInteger total = BigInteger.valueOf(sum);
        BigInteger numerator = n.multiply(squares()).subtract(total.multiply(total));
        return OptionalDouble.of(new BigDecimal(numerator)
                .divide(new BigDecimal(n.multiply(n.subtract(BigInteger.ONE))), MathContext.DECIMAL64)
                .doubleValue());
    }

    /// Standard error of the mean; empty below two values.
    public OptionalDouble standardError() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble() / count));
    }

    private BigInteger squares() {
        return BigInteger.valueOf(squaresHigh)
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(squaresLow)));
    }
}
