package io.modeltrail.stats.clustered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusteredProportionTest {
    @Property(tries = 300)
    void mergingPartsEqualsOnePassInAnyOrder(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1000) Integer> clusters,
            @ForAll @IntRange(max = 30) int cut) {
        int split = Math.min(cut, clusters.size());
        ClusterCounts front = of(clusters.subList(0, split));
        ClusterCounts back = of(clusters.subList(split, clusters.size()));

        assertThat(front.plus(back)).isEqualTo(of(clusters)).isEqualTo(back.plus(front));
        var proportion = new ClusteredProportion(of(clusters));
        proportion.interval(0.95).ifPresent(interval -> {
            double rate = proportion.rate().orElseThrow();
            assertThat(interval.lower()).isBetween(0.0, rate);
            assertThat(interval.upper()).isBetween(rate, 1.0);
        });
    }

    @Test
    void ofSingleCasesTheVarianceIsThatOfABinomial() {
        ClusterCounts counts = ClusterCounts.none();
        for (int i = 0; i < 100; i++) {
            counts = counts.with(i < 30 ? 1 : 0, 1);
        }

        assertThat(new ClusteredProportion(counts).variance().orElseThrow()).isCloseTo(0.3 * 0.7 / 99, within(1e-15));
        assertThat(new ClusteredProportion(counts).designEffect().orElseThrow()).isCloseTo(100.0 / 99, within(1e-12));
    }

    @Test
    void clustersThatAllSucceedCountAsOneCaseEach() {
        var perfect = new ClusteredProportion(
                ClusterCounts.none().with(50, 50).with(50, 50).with(50, 50));

        Interval interval = perfect.interval(0.95).orElseThrow();

        assertThat(perfect.designEffect()).isEmpty();
        assertThat(interval.lower()).isLessThan(0.3);
        assertThat(interval.upper()).isEqualTo(1);
        assertThat(new ClusteredProportion(ClusterCounts.none().with(3, 4)).interval(0.95))
                .isEmpty();
    }

    /// Each number n is a cluster of n cases, a third of which succeed.
    private static ClusterCounts of(List<Integer> clusters) {
        ClusterCounts counts = ClusterCounts.none();
        for (int cases : clusters) {
            counts = counts.with(cases / 3, cases);
        }
        return counts;
    }
}
