package io.modeltrail.stats.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SequenceLawsTest {
    @Property(tries = 300)
    void aSmallerAlphaGivesAWiderIntervalAroundTheSameRate(
            @ForAll @IntRange(min = 1, max = 10_000_000) int count,
            @ForAll @Scale(12) @DoubleRange(min = 0, max = 1) double share,
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 0.5) double alpha) {
        var seen = new BoundedSum(Math.floor(share * count), count);
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();

        Interval wide = sequence.interval(seen, alpha / 2);
        Interval narrow = sequence.interval(seen, alpha);

        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
        assertThat(narrow.lower()).isLessThanOrEqualTo(seen.sum() / count);
        assertThat(narrow.upper()).isGreaterThanOrEqualTo(seen.sum() / count);
    }

    @Property(tries = 300)
    void theIntervalOfTheMixtureTestInvertsTheTest(
            @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 1e6) double error,
            @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 1e6) double mixture,
            @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 0.5) double alpha) {
        var test = new MixtureSprt(mixture);

        double half = test.halfWidth(error, alpha).orElseThrow();

        assertThat(test.p(half, error).orElseThrow() / alpha).isCloseTo(1, within(1e-6));
        assertThat(test.p(0, error)).hasValue(1);
    }

    @Property(tries = 300)
    void theIntervalOfTheAsymptoticSequenceInvertsItsTest(
            @ForAll @IntRange(min = 1, max = 10_000_000) int count,
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 1e6) double error,
            @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 0.5) double alpha) {
        var sequence = new AsymptoticSequence(alpha, 5000);

        double half = sequence.halfWidth(count, error).orElseThrow();

        assertThat(sequence.p(count, half, error).orElseThrow() / alpha).isCloseTo(1, within(1e-6));
    }

    @Property(tries = 200)
    void theRanksOfAQuantileLieAroundItAndAreNestedInAlpha(
            @ForAll @IntRange(max = 100_000) int values,
            @ForAll @Scale(12) @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @Scale(12) @DoubleRange(min = 1e-6, max = 0.5) double alpha) {
        QuantileSequence narrow = QuantileSequence.of(values, share, alpha);
        QuantileSequence wide = QuantileSequence.of(values, share, alpha / 10);

        assertThat(narrow.lowerRank()).isLessThanOrEqualTo(Math.round(values * share));
        assertThat(narrow.upperRank()).isGreaterThan(Math.round(values * share));
        assertThat(wide.lowerRank()).isLessThanOrEqualTo(narrow.lowerRank());
        assertThat(wide.upperRank()).isGreaterThanOrEqualTo(narrow.upperRank());
    }

    @Test
    void aStandardErrorWhoseSquareUnderflowsStillHasAnInterval() {
        var test = new MixtureSprt(1);

        assertThat(test.halfWidth(1e-200, 0.05).orElseThrow()).isBetween(3e-199, 4e-199);
        assertThat(test.p(1e-199, 1e-200).orElseThrow()).isEqualTo(1);
        assertThat(test.p(1, 1e-200).orElseThrow()).isZero();
    }

    @Test
    void theSequentialSampleRatioIsABetaBinomialMixtureForTwoArms() {
        var ratio = new SequentialSampleRatio(List.of(3.0, 1.0), 8);
        var mixture = new BetaBinomialSequence(6, 2);

        assertThat(ratio.logEvidence(70, 40))
                .isCloseTo(mixture.logEvidence(new BoundedSum(70, 110), 0.75), within(1e-10));
        assertThat(ratio.p(0, 0)).isEqualTo(1);
    }
}
