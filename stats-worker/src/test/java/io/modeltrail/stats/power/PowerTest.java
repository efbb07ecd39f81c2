package io.modeltrail.stats.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.distribution.NoncentralT;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PowerTest {
    @Property(tries = 100)
    void theSampleSizeGivesTheWantedPower(
            @ForAll @Scale(12) @DoubleRange(min = 1e-4, max = 3) double difference,
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 0.2) double alpha,
            @ForAll @Scale(12) @DoubleRange(min = 0.3, max = 0.999) double wanted) {
        var plan = new TwoMeansPower(difference, 1, alpha);

        double n = plan.sampleSize(wanted).orElseThrow();

        assertThat(plan.power(n).orElseThrow()).isCloseTo(wanted, within(1e-8));
        assertThat(n).isGreaterThan(1);
    }

    @Property(tries = 100)
    void proportionsToo(
            @ForAll @Scale(12) @DoubleRange(min = 0, max = 0.45) double first,
            @ForAll @Scale(12) @DoubleRange(min = 0.46, max = 1) double second,
            @ForAll @Scale(12) @DoubleRange(min = 0.001, max = 0.2) double alpha,
            @ForAll @Scale(12) @DoubleRange(min = 0.3, max = 0.999) double wanted) {
        var plan = new TwoProportionsPower(first, second, alpha);

        assertThat(plan.arcsinePower(plan.arcsineSampleSize(wanted).orElseThrow()))
                .isCloseTo(wanted, within(1e-9));
        if (first > 0 || second < 1) {
            double n = plan.sampleSize(wanted).orElseThrow();
            assertThat(plan.power(n).orElseThrow()).isCloseTo(wanted, within(1e-6));
        }
    }

    @Test
    void whatHasNoAnswerHasNone() {
        assertThat(new TwoMeansPower(0, 1, 0.05).sampleSize(0.8)).isEmpty();
        assertThat(new TwoMeansPower(0, 1, 0.05).power(100).orElseThrow()).isCloseTo(0.05, within(1e-12));
        assertThat(new TwoMeansPower(1, 1, 0.05).power(1)).isEmpty();
        assertThat(new TwoMeansPower(1, 0, 0.05).power(10)).isEmpty();
        assertThat(new TwoProportionsPower(0.3, 0.3, 0.05).sampleSize(0.8)).isEmpty();
        assertThat(new TwoProportionsPower(1, 1, 0.05).power(20)).isEmpty();
        assertThat(new NonInferiority(0.85, 0.95, 0.1, 0.025).sampleSize(0.8)).isEmpty();
        assertThat(new NonInferiority(1, 1, 0.1, 0.025).sampleSize(0.8)).hasValue(0);
    }

    @Test
    void morePowerForTheSuccessMetricWhereGuardrailsMustHoldToo() {
        StudyPlan alone = StudyPlan.ofRates(0.9, 0.9, 0.05, new StudyPlan.Options(0.025, 1, 1, 0));
        StudyPlan guarded = StudyPlan.ofRates(0.9, 0.9, 0.05, new StudyPlan.Options(0.025, 1, 1, 3));

        assertThat(guarded.plannedPower(0.8)).isCloseTo(0.95, within(1e-12));
        assertThat(guarded.control(0.8)).isEqualTo(alone.control(0.95));
    }

    @Test
    void theNoncentralTailsAgreeWithThirtyDigits() {
        // mpmath 1.3, by quadrature over the chi distribution.
        assertThat(new NoncentralT(38, Math.sqrt(10)).bothTails(2.024394163911969))
                .isCloseTo(0.8689530277239896, within(1e-13));
        assertThat(new NoncentralT(2, 1).bothTails(4.302652729749464)).isCloseTo(0.0952017554978839, within(1e-13));
    }
}
