package io.modeltrail.stats.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.estimate.StudentT;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class TTestLawTest {

    @Property(tries = 300)
    void exchangingTheGroupsExchangesTheSides(@ForAll("samples") Sample first, @ForAll("samples") Sample second) {
        for (var pair : List.of(
                List.of(TTest.welch(first, second, 0), TTest.welch(second, first, 0)),
                List.of(TTest.pooled(first, second, 0), TTest.pooled(second, first, 0)))) {
            assertThat(pair.getFirst().isPresent()).isEqualTo(pair.getLast().isPresent());
            if (pair.getFirst().isPresent() && pair.getLast().isPresent()) {
                TTest there = pair.getFirst().get();
                TTest back = pair.getLast().get();
                assertThat(back.statistic())
                        .isCloseTo(-there.statistic(), within(1e-9 * (1 + Math.abs(there.statistic()))));
                assertThat(back.lessP()).isCloseTo(there.greaterP(), within(1e-9));
                assertThat(there.p()).isBetween(0.0, 1.0);
                assertThat(2 * Math.min(there.lessP(), there.greaterP())).isCloseTo(there.p(), within(1e-9));
            }
        }
    }

    @Property(tries = 200)
    void theIntervalHoldsTheHypothesesThatAreNotRejected(
            @ForAll("samples") Sample first,
            @ForAll("samples") Sample second,
            @ForAll @Scale(4) @DoubleRange(min = 0.5, max = 0.999) double confidence) {
        Stream.of(TTest.welch(first, second, 0), TTest.pooled(first, second, 0))
                .flatMap(Optional::stream)
                .forEach(test -> {
                    var limits = test.interval(confidence);
                    var atLimit =
                            new TTest(test.estimate(), limits.upper(), test.standardError(), test.degreesOfFreedom());
                    // The limit is rounded in units of the estimate, which matters where the error is far smaller.
                    double rounding = 1e-14 * Math.abs(limits.upper()) / test.standardError();
                    assertThat(atLimit.p()).isCloseTo(1 - confidence, within(1e-8 + rounding));
                });
    }

    @Property(tries = 300)
    void aLargeOffsetLeavesTheVarianceAsItIs(@ForAll("values") List<Double> values) {
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] shifted = values.stream().mapToDouble(value -> value + 0x1p30).toArray();

        OptionalDouble variance = Sample.of(plain).variance();
        assertThat(Sample.of(shifted).variance().isPresent()).isEqualTo(variance.isPresent());
        assertThat(Sample.of(shifted).variance().orElse(0))
                .isCloseTo(variance.orElse(0), within(1e-9 * (1 + variance.orElse(0))));
    }

    @Property(tries = 300)
    void tailsOfOneAndTwoDegreesOfFreedomHaveClosedForms(
            @ForAll @Scale(4) @DoubleRange(min = 0, max = 150) double exponent) {
        double t = Math.pow(10, exponent);

        assertThat(new StudentT(1).twoSidedP(t)).isCloseTo(2 / Math.PI * Math.atan(1 / t), withinPercentage(1e-8));
        // 1 - t / √(2 + t²), without the cancellation.
        double root = Math.hypot(t, Math.sqrt(2));
        assertThat(new StudentT(2).twoSidedP(t)).isCloseTo(2 / root / (root + t), withinPercentage(1e-8));
    }

    @Example
    void manyDegreesOfFreedomAreNotYetNormal() {
        // Hill's expansion to 1 / n: the tail at t is the normal one times about 1 + (t⁴ + …) / 4n.
        double normal = StandardNormal.twoSidedP(30);

        assertThat(new StudentT(2e7).twoSidedP(30) / normal).isBetween(1.009, 1.012);
        assertThat(new StudentT(1e14).twoSidedP(30)).isCloseTo(normal, withinPercentage(1e-4));
    }

    @Example
    void withoutVarianceThereIsNoTest() {
        var constant = new Sample(5, 3, OptionalDouble.of(0));
        var single = new Sample(1, 3, OptionalDouble.empty());
        var varied = new Sample(5, 3, OptionalDouble.of(2));

        assertThat(TTest.welch(constant, constant, 0)).isEmpty();
        assertThat(TTest.welch(single, varied, 0)).isEmpty();
        assertThat(TTest.pooled(single, varied, 0)).isPresent();
        assertThat(TTest.pooled(single, single, 0)).isEmpty();
        assertThat(TTest.paired(new double[] {1.1, 2.2, 3.3}, new double[] {1, 2.1, 3.2}, 0))
                .isEmpty();
        assertThat(new Differences(constant, constant).cohenD()).isEmpty();
        assertThat(new Differences(single, new Sample(2, 4, OptionalDouble.of(1))).hedgesG())
                .hasValue(-0.0);
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Double> means = Arbitraries.doubles().between(-1000, 1000).ofScale(3);
        Arbitrary<Double> variances = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(0.001, 1e6).ofScale(3));
        return Combinators.combine(Arbitraries.of(1L, 2L, 3L, 20L, 10_000_000L), means, variances)
                .as((n, mean, variance) ->
                        new Sample(n, mean, n < 2 ? OptionalDouble.empty() : OptionalDouble.of(variance)));
    }

    /// Multiples of 2⁻¹⁰, so that adding 2³⁰ rounds nothing away.
    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.integers()
                .between(-100_000, 100_000)
                .map(i -> i / 1024.0)
                .list()
                .ofMaxSize(40);
    }
}
