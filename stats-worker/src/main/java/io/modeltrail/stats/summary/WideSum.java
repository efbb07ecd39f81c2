package io.modeltrail.stats.summary;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.math.BigInteger;

/// A sum of products of integers in 128 bits, two's complement: exact, so neither order nor grouping leaves a trace. A
/// sum beyond 128 bits is refused, not wrapped.
///
/// @param high upper 64 bits
/// @param low lower 64 bits, unsigned
public record WideSum(long high, long low) {
    private static final WideSum ZERO = new WideSum(0, 0);

    public static WideSum zero() {
        return ZERO;
    }

    public static WideSum product(long first, long second) {
        return new WideSum(Math.multiplyHigh(first, second), first * second);
    }

    public WideSum plus(WideSum other) {
        long sum = low + other.low;
        int carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new WideSum(Math.addExact(Math.addExact(high, other.high), carry), sum);
    }

    /// What remains when a part that was added before is taken out again.
    public WideSum minus(WideSum part) {
        int borrow = Long.compareUnsigned(low, part.low) < 0 ? 1 : 0;
        return new WideSum(Math.subtractExact(Math.subtractExact(high, part.high), borrow), low - part.low);
    }

    public BigInteger toBigInteger() {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }

    public void write(BinaryWriter to) {
        to.number(high).number(low);
    }

    public static WideSum read(BinaryReader from) {
        return new WideSum(from.number(), from.number());
    }
}
