package io.modeltrail.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RanksLawTest {

    @Property(tries = 300)
    void exchangingTheSamplesKeepsEveryP(@ForAll("values") double[] x, @ForAll("values") double[] y) {
        var test = new MannWhitney(x, y);
        var back = new MannWhitney(y, x);

        assertThat(back.p()).isEqualTo(test.p());
        assertThat(back.correctedP()).isEqualTo(test.correctedP());
        assertThat(back.exactP().orElse(2)).isCloseTo(test.exactP().orElse(2), within(1e-12));
        assertThat(back.u().orElse(0) + test.u().orElse(0)).isEqualTo((double) x.length * y.length);
        assertThat(new KolmogorovSmirnov(y, x).d()).isEqualTo(new KolmogorovSmirnov(x, y).d());
        assertThat(new KolmogorovSmirnov(y, x).exactP().orElse(2))
                .isCloseTo(new KolmogorovSmirnov(x, y).exactP().orElse(2), within(1e-12));
    }

    @Property(tries = 300)
    void onlyOrderCounts(@ForAll("values") double[] x, @ForAll("values") double[] y) {
        DoubleUnaryOperator cube = value -> 7 + value * value * value;
        double[] a = Arrays.stream(x).map(cube).toArray();
        double[] b = Arrays.stream(y).map(cube).toArray();

        assertThat(new MannWhitney(a, b).p()).isEqualTo(new MannWhitney(x, y).p());
        assertThat(new KolmogorovSmirnov(a, b).p()).isEqualTo(new KolmogorovSmirnov(x, y).p());
    }

    @Property(tries = 300)
    void uCountsThePairs(@ForAll("values") double[] x, @ForAll("values") double[] y) {
        double pairs = Arrays.stream(x)
                .flatMap(a -> Arrays.stream(y).map(b -> a > b ? 1 : a == b ? 0.5 : 0))
                .sum();

        assertThat(new MannWhitney(x, y).u())
                .isEqualTo(x.length == 0 || y.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(pairs));
    }

    @Property(tries = 60)
    void exactTestsCountAllOrders(@ForAll @IntRange(min = 0, max = 255) int inFirst) {
        double[][] seen = split(inFirst);
        var test = new MannWhitney(seen[0], seen[1]);
        var distance = new KolmogorovSmirnov(seen[0], seen[1]);
        if (test.u().isEmpty()) {
            assertThat(test.exactP()).isEmpty();
            assertThat(distance.exactP()).isEmpty();
            return;
        }
        double centre = seen[0].length * seen[1].length / 2.0;
        double u = test.u().getAsDouble();

        assertThat(test.exactP().orElseThrow())
                .isCloseTo(
                        share(
                                seen[0].length,
                                (x, y) -> Math.abs(new MannWhitney(x, y).u().orElseThrow() - centre)
                                        >= Math.abs(u - centre)),
                        within(1e-12));
        assertThat(distance.exactP().orElseThrow())
                .isCloseTo(
                        share(
                                seen[0].length,
                                (x, y) -> new KolmogorovSmirnov(x, y).d().orElseThrow()
                                        >= distance.d().orElseThrow() - 1e-9),
                        within(1e-12));
    }

    @Example
    void negativeZeroTiesWithZero() {
        double[] x = {-0.0, 1, 2};
        double[] y = {0.0, 3};

        assertThat(new MannWhitney(x, y).u()).hasValue(2.5);
        assertThat(new MannWhitney(x, y).exactP()).isEmpty();
    }

    @Example
    void whereAllValuesTieOrASampleIsEmptyThereIsNoTest() {
        double[] same = {4, 4, 4};

        assertThat(new MannWhitney(same, same).p()).isEmpty();
        assertThat(new MannWhitney(same, same).commonLanguageEffect()).hasValue(0.5);
        assertThat(new KolmogorovSmirnov(same, same).p()).hasValue(1);
        assertThat(new MannWhitney(same, new double[0]).p()).isEmpty();
        assertThat(new KolmogorovSmirnov(same, new double[0]).d()).isEmpty();
    }

    @Example
    void aTailOfOneIn10To28IsCountedAndNotTakenFromOne() {
        double[] low = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
        double[] high = IntStream.range(50, 100).mapToDouble(i -> i).toArray();
        double two = 2 / 1.008913445455642e29;

        assertThat(new MannWhitney(low, high).exactP().orElseThrow()).isCloseTo(two, within(two * 1e-10));
        assertThat(new KolmogorovSmirnov(low, high).exactP().orElseThrow()).isCloseTo(two, within(two * 1e-10));
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.integers()
                .between(-6, 6)
                .map(i -> i / 2.0)
                .array(double[].class)
                .ofMaxSize(14);
    }

    /// The ranks 0 to 7, the ones whose bit is set in the first sample.
    private static double[][] split(int inFirst) {
        return new double[][] {
            IntStream.range(0, 8)
                    .filter(i -> (inFirst >> i & 1) == 1)
                    .asDoubleStream()
                    .toArray(),
            IntStream.range(0, 8)
                    .filter(i -> (inFirst >> i & 1) == 0)
                    .asDoubleStream()
                    .toArray()
        };
    }

    private static double share(int size, BiPredicate<double[], double[]> extreme) {
        int[] orders = IntStream.range(0, 256)
                .filter(bits -> Integer.bitCount(bits) == size)
                .toArray();
        return (double) Arrays.stream(orders)
                        .filter(bits -> extreme.test(split(bits)[0], split(bits)[1]))
                        .count()
                / orders.length;
    }
}
