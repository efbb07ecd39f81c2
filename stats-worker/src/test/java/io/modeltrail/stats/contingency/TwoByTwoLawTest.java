package io.modeltrail.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TwoByTwoLawTest {

    @Property(tries = 500)
    void chiSquareDoesNotKnowWhichGroupIsWhich(@ForAll("any") TwoByTwo table) {
        var exchanged = new TwoByTwo(table.c(), table.d(), table.a(), table.b());
        var transposed = new TwoByTwo(table.a(), table.c(), table.b(), table.d());

        assertThat(Stream.of(exchanged, transposed)).allSatisfy(other -> {
            assertClose(other.statistic(), table.statistic());
            assertClose(other.correctedStatistic(), table.correctedStatistic());
            assertClose(other.p(), table.p());
        });
    }

    @Property(tries = 500)
    void probabilitiesLieBetweenZeroAndOneAndNothingIsNaN(@ForAll("any") TwoByTwo table) {
        FisherExact fisher = table.fisher();

        assertThat(DoubleStream.concat(
                                Stream.of(table.p(), table.correctedP()).flatMapToDouble(OptionalDouble::stream),
                                DoubleStream.of(fisher.p(), fisher.lessP(), fisher.greaterP()))
                        .boxed())
                .allMatch(p -> p >= 0 && p <= 1);
        assertThat(Stream.of(table.statistic(), table.phi(), table.oddsRatio(), fisher.oddsRatio())
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed())
                .doesNotContain(Double.NaN);
        assertThat(table.p().orElse(0)).isLessThanOrEqualTo(table.correctedP().orElse(1));
    }

    @Property(tries = 300)
    void fishersTestCountsTheTablesWithTheseMargins(@ForAll("small") TwoByTwo table) {
        var all = new AllTables(table);
        FisherExact test = table.fisher();

        assertThat(test.lessP()).isCloseTo(all.share(x -> x <= table.a()), withinPercentage(1e-8));
        assertThat(test.greaterP()).isCloseTo(all.share(x -> x >= table.a()), withinPercentage(1e-8));
        assertThat(test.p())
                .isCloseTo(all.share(x -> all.ways(x).compareTo(all.ways(table.a())) <= 0), withinPercentage(1e-8));
    }

    @Property(tries = 100)
    void theLimitsOfTheOddsRatioLeaveHalfTheErrorInEachTail(@ForAll("small") TwoByTwo table) {
        FisherExact test = table.fisher();
        if (test.oddsRatio().isEmpty()) {
            return;
        }
        var all = new AllTables(table);
        double estimate = test.oddsRatio().getAsDouble();
        var limits = test.oddsRatioLimits(0.9);

        assertThat(limits.lower()).isLessThanOrEqualTo(estimate);
        assertThat(limits.upper()).isGreaterThanOrEqualTo(estimate);
        if (estimate > 0) {
            assertThat(all.tail(limits.lower(), x -> x >= table.a())).isCloseTo(0.05, within(1e-9));
        }
        if (Double.isFinite(estimate)) {
            assertThat(all.tail(limits.upper(), x -> x <= table.a())).isCloseTo(0.05, within(1e-9));
        }
    }

    @Property(tries = 100)
    void exchangingTheGroupsInvertsTheConditionalOddsRatio(@ForAll("small") TwoByTwo table) {
        OptionalDouble there = table.fisher().oddsRatio();
        OptionalDouble back = new TwoByTwo(table.c(), table.d(), table.a(), table.b())
                .fisher()
                .oddsRatio();

        assertThat(back.isPresent()).isEqualTo(there.isPresent());
        if (there.isPresent() && Double.isFinite(there.getAsDouble()) && there.getAsDouble() > 0) {
            assertThat(back.getAsDouble() * there.getAsDouble()).isCloseTo(1, within(1e-9));
        }
    }

    @Example
    void tenMillionACellNeitherOverflowNorCancel() {
        var table = new TwoByTwo(10_000_000, 9_999_999, 9_999_999, 10_000_000);

        // ad - bc = 2·10⁷ - 1, which doubles of 10¹⁴ would still hold; a product of all margins would not fit a long.
        assertThat(table.determinant()).isEqualTo(1.9999999e7);
        assertThat(table.statistic().orElseThrow()).isCloseTo(1.0 / 10_000_000, withinPercentage(1e-5));
        assertThat(table.fisher().p()).isBetween(0.999, 1.0);
        assertThat(table.fisher().oddsRatio().orElseThrow()).isCloseTo(1 + 2e-7, within(1e-12));
    }

    @Example
    void aTailOfOneIn10To300IsNotZero() {
        // 504 of 504 against 0 of 504: one table of C(1008, 504), which has 302 digits.
        double p = new TwoByTwo(504, 0, 0, 504).fisher().greaterP();
        var ways = new BigDecimal(AllTables.choose(1008, 504));

        assertThat(p)
                .isCloseTo(BigDecimal.ONE.divide(ways, MathContext.DECIMAL64).doubleValue(), withinPercentage(1e-8));
        assertThat(p).isBetween(1e-303, 1e-301);
    }

    @Provide
    Arbitrary<TwoByTwo> any() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(0, 200),
                Arbitraries.longs().between(0, 10_000_000));
        return Combinators.combine(counts, counts, counts, counts).as(TwoByTwo::new);
    }

    @Provide
    Arbitrary<TwoByTwo> small() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 25);
        return Combinators.combine(counts, counts, counts, counts).as(TwoByTwo::new);
    }

    private static void assertClose(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(actual.getAsDouble())
                    .isCloseTo(expected.getAsDouble(), within(1e-300 + 1e-6 * expected.getAsDouble()));
        }
    }
}
