package io.modeltrail.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] VALUES =
            IntStream.range(0, 40).mapToDouble(i -> Math.exp(i / 10.0)).toArray();

    @Test
    void theSameSeedGivesTheSameLimitsAndAnotherSeedOthers() {
        Bootstrap once = Bootstrap.run(Units.cases(40), BootstrapTest::mean, 7, 2000);
        Bootstrap again = Bootstrap.run(Units.cases(40), BootstrapTest::mean, 7, 2000);
        Bootstrap other = Bootstrap.run(Units.cases(40), BootstrapTest::mean, 8, 2000);

        assertThat(again.bca(0.95)).isEqualTo(once.bca(0.95)).isNotEmpty();
        assertThat(other.bca(0.95)).isNotEqualTo(once.bca(0.95));
    }

    @Test
    void theDrawsAreThoseOfSplitMix() {
        // The first outputs of the published generator for seed 1234567, scaled to below 1000.
        var draws = new SeededDraws(1234567);
        long first = 6457827717110365317L;

        assertThat(draws.below(1000)).isEqualTo((int) Math.unsignedMultiplyHigh(first, 1000));
    }

    @Test
    void theStandardErrorOfAMeanIsTheKnownOne() {
        double mean = Arrays.stream(VALUES).average().orElseThrow();
        double spread = Arrays.stream(VALUES).map(v -> (v - mean) * (v - mean)).sum() / 40 / 40;

        Bootstrap bootstrap = Bootstrap.run(Units.cases(40), BootstrapTest::mean, 1, 20_000);

        assertThat(bootstrap.standardError().orElseThrow())
                .isCloseTo(Math.sqrt(spread), within(0.03 * Math.sqrt(spread)));
        assertThat(bootstrap.bca(0.95).orElseThrow().upper())
                .as("skewed to the right, so the accelerated limit lies farther right")
                .isGreaterThan(bootstrap.percentile(0.95).orElseThrow().upper());
    }

    @Test
    void everyResampleHasAsManyUnitsOfEachStratumAndWholeClusters() {
        var labels = new boolean[] {true, false, false, false, true, true};
        Units units = Units.clustered(List.of("a", "a", "b", "b", "c", "d"), labels);
        var draws = new SeededDraws(3);

        for (int i = 0; i < 100; i++) {
            int[] cases = units.resample(draws);
            long first = Arrays.stream(cases).filter(c -> c == 0).count();
            long second = Arrays.stream(cases).filter(c -> c == 1).count();
            assertThat(first).as("cases of one cluster come together").isEqualTo(second);
            assertThat(Arrays.stream(cases).filter(c -> c == 2 || c == 3).count())
                    .isEqualTo(2);
        }
    }

    @Test
    void resamplesThatAllAgreeKnowNothing() {
        Bootstrap constant = Bootstrap.run(Units.cases(5), cases -> 1, 1, 2000);
        Bootstrap undefined = Bootstrap.run(Units.cases(5), cases -> Double.NaN, 1, 2000);
        Bootstrap nothing = Bootstrap.run(Units.cases(0), BootstrapTest::mean, 1, 2000);

        assertThat(List.of(constant, undefined, nothing)).allSatisfy(bootstrap -> {
            assertThat(bootstrap.bca(0.95)).isEmpty();
            assertThat(bootstrap.percentile(0.95)).isEmpty();
            assertThat(bootstrap.standardError()).isEmpty();
        });
        assertThat(undefined.undefined()).isEqualTo(2000);
    }

    @Test
    void tooFewReplicatesAreRefused() {
        assertThatThrownBy(() -> Bootstrap.run(Units.cases(5), BootstrapTest::mean, 1, 1999))
                .hasMessageContaining("2000");
    }

    private static double mean(int... cases) {
        return Arrays.stream(cases).mapToDouble(i -> VALUES[i]).average().orElse(Double.NaN);
    }
}
