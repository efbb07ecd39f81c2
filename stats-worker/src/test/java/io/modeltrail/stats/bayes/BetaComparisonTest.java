package io.modeltrail.stats.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.proportion.Proportion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BetaComparisonTest {
    @Property(tries = 200)
    void theLossesDifferByTheMeansAndExchangingArmsExchangesThem(
            @ForAll @Scale(12) @DoubleRange(min = 0.05, max = 20) double a1,
            @ForAll @Scale(12) @DoubleRange(min = 0.05, max = 20) double b1,
            @ForAll @IntRange(max = 100_000) int x,
            @ForAll @IntRange(max = 100_000) int y) {
        var first = new BetaPosterior(a1 + x, b1 + y);
        var second = new BetaPosterior(b1 + y * 0.5, a1 + x * 0.3);
        var comparison = new BetaComparison(first, second);
        var exchanged = new BetaComparison(second, first);

        assertThat(comparison.lossOfChoosingB() - comparison.lossOfChoosingA())
                .isCloseTo(first.mean() - second.mean(), within(1e-10));
        assertThat(comparison.probabilityBIsGreater() + exchanged.probabilityBIsGreater())
                .isCloseTo(1, within(1e-9));
        assertThat(exchanged.lossOfChoosingA()).isCloseTo(comparison.lossOfChoosingB(), within(1e-12));
        assertThat(comparison.probabilityBIsGreater()).isBetween(0.0, 1.0);
    }

    @Test
    void farTailsAreTails() {
        BetaPosterior flat = new BetaPosterior(1, 1);
        var comparison =
                new BetaComparison(flat.after(new Proportion(900, 1000)), flat.after(new Proportion(500, 1000)));

        // From the closed form with 40 digits.
        assertThat(comparison.probabilityBIsGreater() / 1.19510625663e-90).isCloseTo(1, within(1e-9));
        assertThat(comparison.lossOfChoosingA() / 1.24866344243e-93).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 200)
    void normalLossesDifferByTheMeansToo(
            @ForAll @Scale(12) @DoubleRange(min = -50, max = 50) double difference,
            @ForAll @Scale(12) @DoubleRange(min = 0.01, max = 10) double deviation) {
        var comparison =
                new NormalComparison(new NormalBelief(0, deviation), new NormalBelief(difference, deviation / 2));

        assertThat(comparison.lossOfChoosingA() - comparison.lossOfChoosingB())
                .isCloseTo(difference, within(1e-12 * (1 + Math.abs(difference))));
        assertThat(comparison.lossOfChoosingB()).isNotNegative();
    }
}
