package io.modeltrail.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.calibration.Recalibration.Line;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Property(tries = 200)
    void thePartsAddUpToTheBrierScore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int bins) {
        Forecasts forecasts = forecasts(new Random(seed), 1 + (int) Math.floorMod(seed, 200L), 1);
        Reliability parts = Reliability.of(forecasts, bins);

        assertThat(parts.reliability().orElseThrow()
                        - parts.resolution().orElseThrow()
                        + parts.uncertainty().orElseThrow()
                        + parts.withinBins().orElseThrow())
                .isCloseTo(parts.brier().orElseThrow(), within(1e-12));
        assertThat(parts.expectedCalibrationError().orElseThrow())
                .isBetween(0.0, parts.largestCalibrationError().orElseThrow() + 1e-12);
    }

    @Test
    void doublingTheLogitsHalvesTheSlope() {
        Line plain = Recalibration.line(forecasts(new Random(5), 400, 1)).orElseThrow();
        Line doubled = Recalibration.line(forecasts(new Random(5), 400, 2)).orElseThrow();

        assertThat(doubled.slope().value()).isCloseTo(plain.slope().value() / 2, within(1e-9));
        assertThat(doubled.intercept().value()).isCloseTo(plain.intercept().value(), within(1e-9));
        assertThat(doubled.intercept().standardError())
                .isCloseTo(plain.intercept().standardError(), within(1e-9));
    }

    @Test
    void twoGroupsAreFittedExactly() {
        // Forecasts 0.2 and 0.8; 3 of 10 and 6 of 10 came true: the line goes through both observed logits.
        var outcomes = new boolean[20];
        var probabilities = new double[20];
        for (int i = 0; i < 20; i++) {
            probabilities[i] = i < 10 ? 0.2 : 0.8;
            outcomes[i] = i < 10 ? i < 3 : i < 16;
        }

        Line line = Recalibration.line(new Forecasts(outcomes, probabilities)).orElseThrow();

        double slope = (Math.log(0.6 / 0.4) - Math.log(0.3 / 0.7)) / (2 * Math.log(4));
        assertThat(line.slope().value()).isCloseTo(slope, within(1e-12));
        assertThat(line.intercept().value()).isCloseTo(Math.log(0.6 / 0.4) - slope * Math.log(4), within(1e-12));
    }

    @Test
    void whatCannotBeFittedIsUndefined() {
        assertThat(Recalibration.line(new Forecasts(new boolean[] {false, true}, new double[] {0.2, 0.8})))
                .as("separated")
                .isEmpty();
        assertThat(Recalibration.line(new Forecasts(new boolean[] {false, true, true}, new double[] {0.2, 0.2, 0.8})))
                .as("separated but for ties")
                .isEmpty();
        assertThat(Recalibration.line(new Forecasts(new boolean[] {false, true}, new double[] {0.5, 0.5})))
                .as("all alike")
                .isEmpty();
        assertThat(Recalibration.line(new Forecasts(new boolean[] {true, false, true}, new double[] {0, 0.5, 0.4})))
                .as("a certain forecast")
                .isEmpty();
        assertThat(Recalibration.inTheLarge(new Forecasts(new boolean[] {true}, new double[] {0.4})))
                .as("one outcome only")
                .isEmpty();
        assertThat(Reliability.of(new Forecasts(new boolean[0], new double[0]), 10)
                        .brier())
                .isEmpty();
    }

    private static Forecasts forecasts(Random random, int size, double stretch) {
        var outcomes = new boolean[size];
        var probabilities = new double[size];
        for (int i = 0; i < size; i++) {
            double logit = random.nextGaussian();
            outcomes[i] = random.nextDouble() < Recalibration.expit(logit);
            probabilities[i] = Recalibration.expit(stretch * logit);
        }
        return new Forecasts(outcomes, probabilities);
    }
}
