package io.modeltrail.stats.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdjustedPLawTest {
    private static final double ROUNDING = 1e-12;

    @Property(tries = 300)
    void eachStepGainsPowerAndNoneIsBelowThePlainP(@ForAll("probabilities") double[] p) {
        var adjusted = new AdjustedP(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted.holm()[i])
                    .isBetween(adjusted.hochberg()[i] - ROUNDING, adjusted.bonferroni()[i] + ROUNDING);
            assertThat(adjusted.benjaminiHochberg()[i]).isBetween(p[i] - ROUNDING, adjusted.hochberg()[i] + ROUNDING);
            assertThat(adjusted.benjaminiYekutieli()[i]).isBetween(adjusted.benjaminiHochberg()[i] - ROUNDING, 1.0);
        }
    }

    @Property(tries = 300)
    void theOrderOfTheTestsDoesNotCount(@ForAll("probabilities") double[] p, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var adjusted = new AdjustedP(p);
        var shuffled = new AdjustedP(order.stream().mapToDouble(i -> p[i]).toArray());

        for (int i = 0; i < p.length; i++) {
            assertThat(shuffled.holm()[i]).isCloseTo(adjusted.holm()[order.get(i)], within(ROUNDING));
            assertThat(shuffled.benjaminiHochberg()[i])
                    .isCloseTo(adjusted.benjaminiHochberg()[order.get(i)], within(ROUNDING));
        }
    }

    @Property(tries = 300)
    void aSmallerPStaysTheSmaller(@ForAll("probabilities") double[] p) {
        var adjusted = new AdjustedP(p);

        for (int i = 1; i < p.length; i++) {
            if (p[i - 1] <= p[i]) {
                assertThat(adjusted.holm()[i - 1]).isLessThanOrEqualTo(adjusted.holm()[i]);
                assertThat(adjusted.benjaminiYekutieli()[i - 1]).isLessThanOrEqualTo(adjusted.benjaminiYekutieli()[i]);
            }
        }
    }

    @Example
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> new AdjustedP(0.5, Double.NaN)).hasMessageContaining("between 0 and 1");
        assertThat(new AdjustedP().holm()).isEmpty();
    }

    @Provide
    Arbitrary<double[]> probabilities() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, 1.0, 1e-300, 0.05),
                        Arbitraries.doubles().between(0, 1).ofScale(6))
                .array(double[].class)
                .ofMaxSize(12);
    }
}
