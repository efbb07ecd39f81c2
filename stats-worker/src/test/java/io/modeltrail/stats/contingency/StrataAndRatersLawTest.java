package io.modeltrail.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class StrataAndRatersLawTest {

    @Property(tries = 300)
    void anEmptyStratumAndTheOrderOfStrataChangeNothing(
            @ForAll("strata") List<TwoByTwo> strata, @ForAll Random random) {
        var test = new MantelHaenszel(strata);
        var others = new ArrayList<>(strata);
        others.add(new TwoByTwo(0, 0, 0, 0));
        Collections.shuffle(others, random);
        var other = new MantelHaenszel(others);

        assertClose(other.statistic(), test.statistic());
        assertClose(other.p(), test.p());
        assertClose(other.oddsRatio(), test.oddsRatio());
    }

    @Property(tries = 300)
    void theCorrectionNeverMakesAResultMoreExtreme(@ForAll("strata") List<TwoByTwo> strata) {
        var test = new MantelHaenszel(strata);

        assertThat(test.p().isPresent()).isEqualTo(test.correctedP().isPresent());
        assertThat(test.correctedP().orElse(1)).isBetween(test.p().orElse(1), 1.0);
    }

    @Property(tries = 300)
    void kappaDoesNotKnowWhichRaterIsWhich(@ForAll("ratings") long[][] table) {
        var transposed = new long[table.length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                transposed[j][i] = table[i][j];
            }
        }
        var one = new Agreement(table);
        var other = new Agreement(transposed);

        assertClose(other.kappa(), one.kappa());
        assertClose(other.linear(), one.linear());
        assertClose(other.quadratic(), one.quadratic());
        assertClose(other.standardError(), one.standardError());
    }

    @Property(tries = 300)
    void kappaIsAtMostOneAndOneOnlyInPerfectAgreement(@ForAll("ratings") long[][] table) {
        var agreement = new Agreement(table);
        boolean perfect = true;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                perfect &= i == j || table[i][j] == 0;
            }
        }

        assertThat(Stream.of(agreement.kappa(), agreement.linear(), agreement.quadratic())
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed())
                .allMatch(kappa -> kappa <= 1);
        assertThat(agreement.kappa().orElse(0) == 1)
                .isEqualTo(perfect && agreement.kappa().isPresent());
        assertThat(agreement.standardError().orElse(0)).isGreaterThanOrEqualTo(0);
    }

    @Example
    void ratersWhoKnowOneCategoryAgreeByChanceAlone() {
        assertThat(new Agreement(new long[][] {{7, 0}, {0, 0}}).kappa()).isEmpty();
        assertThat(new Agreement(new long[][] {{7}}).linear()).isEmpty();
        assertThat(new Agreement(new long[][] {{0, 0}, {0, 0}}).standardError()).isEmpty();
        assertThat(new Agreement(new long[][] {{0, 7}, {0, 0}}).kappa()).hasValue(0);
    }

    @Provide
    Arbitrary<List<TwoByTwo>> strata() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 12);
        return Combinators.combine(counts, counts, counts, counts)
                .as(TwoByTwo::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<long[][]> ratings() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 50).injectDuplicates(0.3);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(k -> counts.array(long[].class)
                        .ofSize(k)
                        .array(long[][].class)
                        .ofSize(k));
    }

    private static void assertClose(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        double wanted = expected.orElse(0);
        if (Double.isInfinite(wanted)) {
            assertThat(actual.orElseThrow()).isEqualTo(wanted);
        } else {
            assertThat(actual.orElse(0)).isCloseTo(wanted, within(1e-9 + 1e-9 * Math.abs(wanted)));
        }
    }
}
