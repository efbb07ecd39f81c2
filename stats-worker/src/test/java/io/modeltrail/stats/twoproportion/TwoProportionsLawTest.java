package io.modeltrail.stats.twoproportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.proportion.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class TwoProportionsLawTest {

    @Property(tries = 300)
    void exchangingTheGroupsTurnsTheSign(@ForAll("pairs") TwoProportions seen) {
        var exchanged = new TwoProportions(/* first= */ seen.second(), /* second= */ seen.first());

        assertThat(exchanged.z().orElse(0)).isCloseTo(-seen.z().orElse(0), within(1e-9));
        assertThat(exchanged.p().orElse(2)).isCloseTo(seen.p().orElse(2), within(1e-9));
        assertThat(exchanged.cohenH().orElse(9))
                .isCloseTo(seen.cohenH().isPresent() ? -seen.cohenH().getAsDouble() : 9, within(1e-12));
        assertMirrored(exchanged.newcombe(0.95), seen.newcombe(0.95));
        assertMirrored(exchanged.wald(0.95), seen.wald(0.95));
        assertMirrored(exchanged.miettinenNurminen(0.95), seen.miettinenNurminen(0.95));
    }

    @Property(tries = 300)
    void theScoreIntervalEndsWhereTheTestWouldReject(
            @ForAll("pairs") TwoProportions seen,
            @ForAll @Scale(4) @DoubleRange(min = 0.5, max = 0.999) double confidence) {
        if (!seen.isDefined()) {
            assertThat(seen.miettinenNurminen(confidence)).isEmpty();
            return;
        }
        Interval limits = seen.miettinenNurminen(confidence).orElseThrow();
        double n = (double) seen.first().trials() + seen.second().trials();
        double critical = StandardNormal.criticalValue(confidence) * Math.sqrt(n / (n - 1));
        double step = 1e-9;

        assertThat(limits.lower()).isBetween(-1.0, seen.estimate());
        assertThat(limits.upper()).isBetween(seen.estimate(), 1.0);
        if (limits.lower() > -1 + step) {
            assertThat(seen.score().z(limits.lower() - step)).isGreaterThanOrEqualTo(critical * (1 - 1e-9));
            assertThat(seen.score().z(Math.min(seen.estimate(), limits.lower() + step)))
                    .isLessThanOrEqualTo(critical * (1 + 1e-9));
        }
        if (limits.upper() < 1 - step) {
            assertThat(seen.score().z(limits.upper() + step)).isLessThanOrEqualTo(-critical * (1 - 1e-9));
        }
    }

    @Property(tries = 300)
    void theScoreFallsAsTheHypotheticalDifferenceGrows(
            @ForAll("pairs") TwoProportions seen,
            @ForAll @Scale(4) @DoubleRange(min = -0.999, max = 0.999) double one,
            @ForAll @Scale(4) @DoubleRange(min = -0.999, max = 0.999) double other) {
        if (seen.isDefined()) {
            double atSmaller = seen.score().z(Math.min(one, other));
            double atLarger = seen.score().z(Math.max(one, other));

            assertThat(atSmaller).isGreaterThanOrEqualTo(atLarger - 1e-6 * (1 + Math.abs(atLarger)));
        }
    }

    @Property(tries = 300)
    void restrictedRatesKeepTheirDifferenceAndAreTheLikeliest(
            @ForAll("pairs") TwoProportions seen,
            @ForAll @Scale(4) @DoubleRange(min = -0.99, max = 0.99) double difference) {
        if (!seen.isDefined()) {
            return;
        }
        RestrictedRates rates = RestrictedRates.of(seen, difference);

        assertThat(rates.first() - rates.second()).isCloseTo(difference, within(1e-12));
        double likeliest = logLikelihood(seen, rates.first(), rates.second());
        for (double step : new double[] {-1e-3, -1e-5, 1e-5, 1e-3}) {
            double first = rates.first() + step;
            double second = rates.second() + step;
            if (Math.min(first, second) >= 0 && Math.max(first, second) <= 1) {
                assertThat(logLikelihood(seen, first, second))
                        .isLessThanOrEqualTo(likeliest + 1e-9 * (1 + Math.abs(likeliest)));
            }
        }
    }

    @Property(tries = 300)
    void nothingIsNaN(@ForAll("pairs") TwoProportions seen) {
        assertThat(Stream.of(seen.difference(), seen.z(), seen.p(), seen.cohenH(), seen.riskRatio(), seen.oddsRatio())
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed())
                .doesNotContain(Double.NaN);
        assertThat(seen.p().orElse(1)).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<TwoProportions> pairs() {
        return Combinators.combine(proportion(), proportion()).as(TwoProportions::new);
    }

    private static Arbitrary<Proportion> proportion() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(0, 10_000_000))
                .flatMap(n -> Arbitraries.longs().between(0, n).map(x -> new Proportion(x, n)));
    }

    private static double logLikelihood(TwoProportions seen, double first, double second) {
        return term(seen.first().successes(), first)
                + term(seen.first().complement().successes(), 1 - first)
                + term(seen.second().successes(), second)
                + term(seen.second().complement().successes(), 1 - second);
    }

    private static double term(long count, double rate) {
        return count == 0 ? 0 : count * Math.log(rate);
    }

    private static void assertMirrored(Optional<Interval> actual, Optional<Interval> expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        if (actual.isPresent() && expected.isPresent()) {
            assertThat(actual.get().lower()).isCloseTo(-expected.get().upper(), within(1e-9));
            assertThat(actual.get().upper()).isCloseTo(-expected.get().lower(), within(1e-9));
        }
    }
}
