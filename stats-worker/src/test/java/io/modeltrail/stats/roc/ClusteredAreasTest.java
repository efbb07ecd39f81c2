package io.modeltrail.stats.roc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClusteredAreasTest {

    @Property(tries = 50)
    void withOneCaseAClusterTheyAreDeLongs(@ForAll @IntRange(max = 1_000_000) int seed) {
        var cases = Cases.of(seed, 30);

        var plain = DeLong.compare(cases.truth, cases.first, cases.second).orElseThrow();
        var clustered = DeLong.compareClustered(
                        cases.truth,
                        cases.first,
                        cases.second,
                        IntStream.range(0, 30).toArray())
                .orElseThrow();

        assertThat(clustered.difference()).isEqualTo(plain.difference());
        assertThat(clustered.differenceVariance().orElseThrow())
                .isCloseTo(plain.differenceVariance().orElseThrow(), within(1e-12));
        assertThat(clustered.first().variance().orElseThrow())
                .isCloseTo(plain.first().variance().orElseThrow(), within(1e-12));
        assertThat(clustered.covariance().orElseThrow())
                .isCloseTo(plain.covariance().orElseThrow(), within(1e-12));
    }

    @Property(tries = 50)
    void copiesWithinAClusterAreNoNewKnowledge(@ForAll @IntRange(max = 1_000_000) int seed) {
        var cases = Cases.of(seed, 30);
        int[] copies = IntStream.range(0, 90).map(i -> i / 3).toArray();
        var truth = new boolean[90];
        IntStream.range(0, 90).forEach(i -> truth[i] = cases.truth[copies[i]]);

        var clustered = DeLong.compareClustered(
                        truth,
                        Arrays.stream(copies).mapToDouble(i -> cases.first[i]).toArray(),
                        Arrays.stream(copies).mapToDouble(i -> cases.second[i]).toArray(),
                        copies)
                .orElseThrow();

        assertThat(clustered.differenceVariance().orElseThrow())
                .isCloseTo(
                        DeLong.compare(cases.truth, cases.first, cases.second)
                                .orElseThrow()
                                .differenceVariance()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void twoClustersInEitherClassAreNeeded() {
        var areas = DeLong.compareClustered(
                        new boolean[] {true, true, false, false},
                        new double[] {.9, .4, .5, .1},
                        new double[] {.8, .6, .3, .2},
                        new int[] {0, 0, 1, 2})
                .orElseThrow();

        assertThat(areas.differenceVariance()).isEmpty();
        assertThat(areas.p()).isEmpty();
    }

    private static final class Cases {
        private final boolean[] truth;
        private final double[] first;
        private final double[] second;

        private Cases(boolean[] truth, double[] first, double[] second) {
            this.truth = truth;
            this.first = first;
            this.second = second;
        }

        static Cases of(int seed, int size) {
            var random = new Random(seed);
            var truth = new boolean[size];
            IntStream.range(0, size).forEach(i -> truth[i] = i % 3 == 0);
            return new Cases(
                    truth,
                    random.doubles(size).toArray(),
                    random.doubles(size)
                            .map(score -> Math.round(score * 10) / 10.0)
                            .toArray());
        }
    }
}
