package io.modeltrail.stats.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.mean.Sample;
import io.modeltrail.stats.mean.TTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArmSumsLawTest {

    @Property(tries = 300)
    void orderAndGroupingLeaveNoTrace(@ForAll("units") List<Unit> units, @ForAll Random random) {
        ArmSums inOrder = of(units);
        List<Unit> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
        ArmSums merged = of(shuffled.subList(0, cut)).plus(of(shuffled.subList(cut, shuffled.size())));
        var other = new ArmSums(3, merged.x(), merged.y(), merged.xx(), merged.yy(), merged.xy());

        assertThat(new RatioMetric(merged, other).difference()).isEqualTo(new RatioMetric(inOrder, other).difference());
        assertThat(merged.units()).isEqualTo(inOrder.units());
        assertThat(Stream.of(
                        merged.x().subtract(inOrder.x()),
                        merged.y().subtract(inOrder.y()),
                        merged.xx().subtract(inOrder.xx()),
                        merged.yy().subtract(inOrder.yy()),
                        merged.xy().subtract(inOrder.xy())))
                .allMatch(difference -> difference.signum() == 0);
    }

    @Property(tries = 200)
    void aRatioOverOneAUnitIsADifferenceOfMeans(
            @ForAll("values") List<Double> control, @ForAll("values") List<Double> treatment) {
        var metric = new RatioMetric(ones(control), ones(treatment));
        var test = TTest.welch(sample(treatment), sample(control), 0);

        assertThat(metric.standardError().isPresent()).isTrue();
        assertThat(metric.z().isPresent()).isEqualTo(test.isPresent());
        if (test.isPresent()) {
            assertThat(metric.difference().orElseThrow()).isCloseTo(test.get().estimate(), within(1e-6));
            assertThat(metric.standardError().orElseThrow())
                    .isCloseTo(
                            test.get().standardError(),
                            within(1e-6 * (1 + test.get().standardError())));
        }
    }

    @Property(tries = 200)
    void whatIsALineOfTheCovariateHasNoErrorLeft(
            @ForAll("values") List<Double> control, @ForAll("values") List<Double> treatment) {
        var cuped = new Cuped(line(control, 0), line(treatment, 5));

        if (cuped.theta().isPresent()) {
            assertThat(cuped.theta().orElseThrow()).isCloseTo(2, within(1e-9));
            assertThat(cuped.standardError().orElseThrow()).isZero();
            assertThat(cuped.difference().orElseThrow()).isCloseTo(5, within(1e-6));
            assertThat(cuped.varianceReduction()).hasValue(1);
        } else {
            assertThat(cuped.difference()).isEmpty();
        }
    }

    @Property(tries = 200)
    void exchangingTheArmsTurnsTheSign(@ForAll("units") List<Unit> control, @ForAll("units") List<Unit> treatment) {
        var there = new Cuped(of(control), of(treatment));
        var back = new Cuped(of(treatment), of(control));
        var ratio = new RatioMetric(of(control), of(treatment));
        var ratioBack = new RatioMetric(of(treatment), of(control));

        assertThat(back.theta()).isEqualTo(there.theta());
        assertThat(back.difference().orElse(0)).isEqualTo(-there.difference().orElse(0) + 0.0);
        assertThat(back.standardError().orElse(0))
                .isEqualTo(there.standardError().orElse(0));
        assertThat(ratioBack.difference().orElse(0))
                .isEqualTo(-ratio.difference().orElse(0) + 0.0);
        assertThat(ratioBack.p()).isEqualTo(ratio.p());
        assertThat(ratio.p().orElse(1)).isBetween(0.0, 1.0);
        assertThat(Stream.of(ratio.lift(), ratio.liftStandardError(), there.varianceReduction())
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed())
                .doesNotContain(Double.NaN);
    }

    @Example
    void aLargeOffsetDoesNotCancelTheVariance() {
        ArmSums arm = ArmSums.none();
        for (int i = 0; i < 1000; i++) {
            arm = arm.with(1e9 + i % 2, 1);
        }

        // Two neighbours in equal parts have the variance 1/4 · n / (n - 1).
        assertThat(new RatioMetric(arm, arm).standardError().orElseThrow())
                .isCloseTo(Math.sqrt(2 * 0.25 / 999), within(1e-12));
    }

    record Unit(double x, double y) {}

    @Provide
    Arbitrary<List<Unit>> units() {
        Arbitrary<Double> numbers = Arbitraries.doubles().between(-1e6, 1e6).ofScale(3);
        return Combinators.combine(numbers, numbers).as(Unit::new).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles()
                .between(-1000, 1000)
                .ofScale(2)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }

    private static ArmSums of(List<Unit> units) {
        return units.stream().reduce(ArmSums.none(), (sums, unit) -> sums.with(unit.x, unit.y), ArmSums::plus);
    }

    private static ArmSums ones(List<Double> values) {
        return of(values.stream().map(value -> new Unit(value, 1)).toList());
    }

    private static ArmSums line(List<Double> values, double effect) {
        return of(values.stream()
                .map(value -> new Unit(value, Math.rint(value * 200 + effect * 100) / 100))
                .toList());
    }

    private static Sample sample(List<Double> values) {
        return Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
