package io.modeltrail.stats.contingency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/// All two by two tables with the margins of one, counted in whole numbers: the definition.
record AllTables(TwoByTwo seen) {

    BigInteger ways(long x) {
        return choose(seen.firstRow(), x).multiply(choose(seen.secondRow(), seen.firstColumn() - x));
    }

    double share(LongPredicate of) {
        return new BigDecimal(sum(of))
                .divide(new BigDecimal(sum(_ -> true)), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// The probability under an odds ratio.
    double tail(double oddsRatio, LongPredicate of) {
        return weight(oddsRatio, of) / weight(oddsRatio, _ -> true);
    }

    static BigInteger choose(long n, long k) {
        return LongStream.rangeClosed(1, k)
                .boxed()
                .reduce(
                        BigInteger.ONE,
                        (ways, i) ->
                                ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i)),
                        (_, last) -> last);
    }

    private double weight(double oddsRatio, LongPredicate of) {
        return cells().filter(of)
                .mapToDouble(x -> ways(x).doubleValue() * Math.pow(oddsRatio, (double) (x - seen.a())))
                .sum();
    }

    private BigInteger sum(LongPredicate of) {
        return cells().filter(of).mapToObj(this::ways).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private LongStream cells() {
        return LongStream.rangeClosed(
                Math.max(0, seen.firstColumn() - seen.secondRow()), Math.min(seen.firstRow(), seen.firstColumn()));
    }
}
