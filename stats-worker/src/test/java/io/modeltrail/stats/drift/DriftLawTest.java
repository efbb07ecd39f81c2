package io.modeltrail.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DriftLawTest {

    @Property(tries = 300)
    void stabilityAndJensenShannonDoNotKnowWhichIsTheReference(
            @ForAll("bins") double[] expected, @ForAll("bins") double[] actual) {
        var there = new PopulationStability(expected, actual);
        var back = new PopulationStability(actual, expected);

        assertThat(back.index(1e-4).orElse(-1)).isCloseTo(there.index(1e-4).orElse(-1), within(1e-9));
        assertThat(back.jensenShannon().orElse(-1))
                .isCloseTo(there.jensenShannon().orElse(-1), within(1e-9));
        assertThat(there.jensenShannon().orElse(0)).isBetween(0.0, Math.log(2) + 1e-12);
        assertThat(there.kullbackLeibler().orElse(0)).isNotNaN().isGreaterThanOrEqualTo(0);
        assertThat(there.index(0).orElse(0)).isNotNaN().isGreaterThanOrEqualTo(0);
    }

    @Property(tries = 200)
    void sameSharesOfAnotherSizeHaveNotMoved(@ForAll("bins") double[] bins) {
        double[] thousandfold = Arrays.stream(bins).map(count -> 1024 * count).toArray();
        var stability = new PopulationStability(bins, thousandfold);

        assertThat(stability.index(1e-4).orElse(0)).isCloseTo(0, within(1e-12));
        assertThat(stability.jensenShannon().orElse(0)).isCloseTo(0, within(1e-12));
    }

    @Property(tries = 200)
    void theUpperSumOfAMirroredStreamIsTheLowerOne(@ForAll("stream") double[] values) {
        Cusum plain = Cusum.start(0, 2, 0.5, 4);
        Cusum mirrored = plain;
        for (double value : values) {
            plain = plain.with(value);
            mirrored = mirrored.with(-value);
        }

        assertThat(mirrored.high()).isEqualTo(plain.low());
        assertThat(mirrored.low()).isEqualTo(plain.high());
    }

    @Property(tries = 200)
    void pageHinkleyDoesNotSeeAnOffset(@ForAll("stream") double[] values) {
        PageHinkley plain = PageHinkley.start(0.01, 5);
        PageHinkley shifted = plain;
        for (double value : values) {
            plain = plain.with(value);
            shifted = shifted.with(value + 1000);
        }

        assertThat(shifted.sum()).isCloseTo(plain.sum(), within(1e-6));
        assertThat(shifted.minimum()).isCloseTo(plain.minimum(), within(1e-6)).isLessThanOrEqualTo(shifted.sum());
    }

    @Property(tries = 500)
    void binsAscendAsValuesDoAndAreNarrow(@ForAll double one, @ForAll double other) {
        int first = ValueBins.of(one);
        int second = ValueBins.of(other);

        assertThat(Integer.signum(Integer.compare(first, second)))
                .isIn(0, Integer.signum(Double.compare(one + 0.0, other + 0.0)));
        assertThat(ValueBins.of(-one)).isEqualTo(-first);
        double size = Math.abs(one);
        if (size > 1e-12 && size < 1e13) {
            assertThat(ValueBins.middle(first)).isCloseTo(one, within(size / 256));
            assertThat(ValueBins.of(ValueBins.middle(first))).isEqualTo(first);
        }
    }

    @Property(tries = 200)
    void stretchesAreIncludedInAnyOrderAndGrouping(
            @ForAll("stream") double[] first, @ForAll("stream") double[] second, @ForAll("stream") double[] third) {
        Stretch inOrder = stretch(1, first);
        inOrder.include(stretch(2, second));
        inOrder.include(stretch(3, third));
        Stretch grouped = stretch(3, third);
        Stretch pair = stretch(2, second);
        pair.include(stretch(1, first));
        grouped.include(pair);

        assertThat(bytes(grouped)).isEqualTo(bytes(inOrder));
        assertThat(bytes(Stretch.read(new BinaryReader(bytes(grouped))))).isEqualTo(bytes(grouped));
    }

    @Property(tries = 200)
    void aPaneWithoutOrderIsNeverFurtherThanItsValuesInAnyOrder(@ForAll("stream") double[] values) {
        Cusum oneByOne = Cusum.start(0, 1, 0.5, 4);
        for (double value : values) {
            oneByOne = oneByOne.with(value);
        }
        Cusum together = Cusum.start(0, 1, 0.5, 4).with(Arrays.stream(values).sum(), values.length);

        assertThat(together.high()).isLessThanOrEqualTo(oneByOne.high() + 1e-9);
        assertThat(together.low()).isLessThanOrEqualTo(oneByOne.low() + 1e-9);
    }

    @Property(tries = 100)
    void theRanksOfTheReferenceItselfSumToZero(@ForAll("stream") double[] values) {
        if (values.length > 0) {
            Stretch stretch = stretch(1, values);

            assertThat(new FrozenReference(stretch).rankSum(stretch.values())).isZero();
        }
    }

    private static Stretch stretch(int pane, double... values) {
        var stretch = new Stretch();
        for (int i = 0; i < values.length; i++) {
            stretch.add(values[i], pane, i % 3 == 0);
            stretch.rests("observations", i % 2, pane * 100L + i);
        }
        return stretch;
    }

    private static byte[] bytes(Stretch stretch) {
        var to = new BinaryWriter(256);
        stretch.write(to);
        return to.toBytes();
    }

    @Example
    void adwinKeepsALongWindowWhileNothingChanges() {
        var window = new Adwin(0.002);
        var random = new Random(3);
        int cuts = 0;
        for (int i = 0; i < 20_000; i++) {
            cuts += window.add(random.nextDouble() < 0.1 ? 1 : 0) ? 1 : 0;
        }

        assertThat(cuts).isLessThanOrEqualTo(2);
        assertThat(window.width()).isGreaterThan(5_000);
        assertThat(window.buckets()).isLessThan(80);
    }

    @Example
    void adwinForgetsWhatWasBeforeAChange() {
        var window = new Adwin(0.002);
        var random = new Random(4);
        for (int i = 0; i < 4_000; i++) {
            window.add(random.nextDouble() < 0.05 ? 1 : 0);
        }
        int needed = 0;
        while (!window.add(random.nextDouble() < 0.4 ? 1 : 0) && needed < 1_000) {
            needed++;
        }
        for (int i = 0; i < 2_000; i++) {
            window.add(random.nextDouble() < 0.4 ? 1 : 0);
        }

        assertThat(needed).isLessThan(200);
        assertThat(window.mean()).isCloseTo(0.4, within(0.05));
        assertThat(window.width()).isBetween(1_500L, 2_400L);
    }

    @Property(tries = 100)
    void adwinsMeanIsTheMeanOfItsWindow(@ForAll Random random) {
        var window = new Adwin(0.01);
        var values = new double[300];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 150 ? random.nextDouble() / 4 : 1 - random.nextDouble() / 4;
            window.add(values[i]);
        }
        double[] kept = Arrays.copyOfRange(values, values.length - (int) window.width(), values.length);
        double mean = Arrays.stream(kept).average().orElseThrow();

        assertThat(window.mean()).isCloseTo(mean, within(1e-12));
        assertThat(window.variance())
                .isCloseTo(
                        Arrays.stream(kept)
                                .map(v -> (v - mean) * (v - mean))
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(window.width()).isLessThan(200);
    }

    @Provide
    Arbitrary<double[]> bins() {
        return Arbitraries.integers()
                .between(0, 1000)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofSize(6);
    }

    @Provide
    Arbitrary<double[]> stream() {
        return Arbitraries.doubles()
                .between(-10, 10)
                .ofScale(3)
                .array(double[].class)
                .ofMaxSize(60);
    }
}
