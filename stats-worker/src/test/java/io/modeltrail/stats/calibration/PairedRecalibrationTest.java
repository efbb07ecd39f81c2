package io.modeltrail.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedRecalibrationTest {
    private static final int CASES = 400;
    private static final long SEED = 11;

    private final boolean[] truth = new boolean[CASES];
    private final double[] first = new double[CASES];
    private final double[] second = new double[CASES];

    PairedRecalibrationTest() {
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            double logit = random.nextGaussian();
            truth[i] = random.nextDouble() < Recalibration.expit(logit);
            first[i] = Recalibration.expit(2 * logit + 0.3 * random.nextGaussian());
            second[i] = Recalibration.expit(logit + 0.3 * random.nextGaussian());
        }
    }

    @Test
    void theErrorOfTheDifferenceIsThatOfTheJackknife() {
        var seen = without(_ -> false);
        double[] slopes = IntStream.range(0, CASES)
                .mapToDouble(left -> without(i -> i == left).slopeDifference().value())
                .toArray();
        double mean = Arrays.stream(slopes).average().orElseThrow();
        double jackknife = Math.sqrt((CASES - 1.0)
                / CASES
                * Arrays.stream(slopes).map(slope -> Math.pow(slope - mean, 2)).sum());

        assertThat(seen.slopeDifference().value())
                .isCloseTo(seen.second().slope().value() - seen.first().slope().value(), within(1e-12));
        assertThat(seen.slopeDifference().standardError()).isCloseTo(jackknife, within(0.03 * jackknife));
    }

    @Test
    void everyCaseTwiceInOneClusterIsNoNewKnowledge() {
        var once = without(_ -> false);
        int[] twice = IntStream.range(0, 2 * CASES).map(i -> i / 2).toArray();
        var truths = new boolean[2 * CASES];
        IntStream.range(0, truths.length).forEach(i -> truths[i] = truth[i / 2]);

        var doubled = PairedRecalibration.of(
                        new Forecasts(
                                truths,
                                Arrays.stream(twice).mapToDouble(i -> first[i]).toArray()),
                        new Forecasts(
                                truths,
                                Arrays.stream(twice).mapToDouble(i -> second[i]).toArray()),
                        twice)
                .orElseThrow();

        assertThat(doubled.slopeDifference().standardError())
                .isCloseTo(once.slopeDifference().standardError(), within(1e-9));
        assertThat(doubled.interceptDifference().standardError())
                .isCloseTo(once.interceptDifference().standardError(), within(1e-9));
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        var forecasts = new Forecasts(truth, first);

        var same = PairedRecalibration.of(
                        forecasts, forecasts, IntStream.range(0, CASES).toArray())
                .orElseThrow();

        assertThat(same.slopeDifference()).isEqualTo(new Recalibration.Coefficient(0, 0));
    }

    private PairedRecalibration without(IntPredicate left) {
        int[] kept = IntStream.range(0, CASES).filter(left.negate()).toArray();
        var truths = new boolean[kept.length];
        IntStream.range(0, kept.length).forEach(i -> truths[i] = truth[kept[i]]);
        return PairedRecalibration.of(
                        new Forecasts(
                                truths,
                                Arrays.stream(kept).mapToDouble(i -> first[i]).toArray()),
                        new Forecasts(
                                truths,
                                Arrays.stream(kept).mapToDouble(i -> second[i]).toArray()),
                        IntStream.range(0, kept.length).toArray())
                .orElseThrow();
    }
}
