package io.modeltrail.stats.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The values that everything later is held against. They never change: a reference that follows the data would follow
/// a slow drift too.
final class FrozenReference {
    /// With equal shares of the reference, as far as its values allow.
    private static final int BINS = 10;

    private final Stretch stretch;
    private final int[] bins;
    /// Values below each bin; the last is the total.
    private final long[] below;

    private final int[] edges;
    private final double[] binned;

    FrozenReference(Stretch stretch) {
        this.stretch = stretch;
        List<long[]> counts = new ArrayList<>();
        stretch.values().forEach((bin, count) -> counts.add(new long[] {bin, count}));
        bins = counts.stream().mapToInt(each -> (int) each[0]).toArray();
        below = new long[bins.length + 1];
        for (int i = 0; i < bins.length; i++) {
            below[i + 1] = below[i] + counts.get(i)[1];
        }
        edges = edges();
        binned = binned(stretch.values());
    }

    private int[] edges() {
        var found = new int[BINS - 1];
        int at = 0;
        for (int i = 1; i < BINS; i++) {
            while (below[at + 1] <= i * total() / BINS) {
                at++;
            }
            found[i - 1] = bins[at];
        }
        return Arrays.stream(found).distinct().toArray();
    }

    Stretch stretch() {
        return stretch;
    }

    long total() {
        return below[bins.length];
    }

    /// The sum of the ranks of values within the reference, in standard deviations of a rank: 0 is to be expected as
    /// long as nothing has moved, whatever the distribution. Li, Tang and Ng (2010) J Qual Technol 42:209.
    double rankSum(BinCounts values) {
        var sum = new long[1];
        values.forEach((bin, count) -> sum[0] = Math.addExact(sum[0], Math.multiplyExact(count, rank(bin))));
        return Math.sqrt(3) * sum[0] / total();
    }

    /// How many more values of the reference lie below a bin than above it.
    private long rank(int bin) {
        int found = Arrays.binarySearch(bins, bin);
        long under = below[found >= 0 ? found : -found - 1];
        long upTo = below[found >= 0 ? found + 1 : -found - 1];
        return under + upTo - total();
    }

    /// The population stability index; a bin that is empty on one side counts half a value.
    double stability(BinCounts values) {
        return new PopulationStability(binned, binned(values))
                .index(0.5 / Math.max(values.total(), total()))
                .orElseThrow();
    }

    /// What the index exceeds by chance with this probability: its law is that of chi-square, scaled. Yurdakul and
    /// Naranjo (2020) J Risk Model Valid 14(4):89.
    double stabilityByChance(BinCounts values, double alpha) {
        return ChiSquaredDistribution.of(edges.length).inverseSurvivalProbability(alpha)
                * (1.0 / values.total() + 1.0 / total());
    }

    /// The largest distance between both distribution functions.
    double distance(BinCounts values) {
        var merged = new BinCounts();
        stretch.values().forEach((bin, count) -> merged.add(bin, Math.multiplyExact(count, values.total())));
        values.forEach((bin, count) -> merged.add(bin, -Math.multiplyExact(count, total())));
        var gap = new long[2];
        merged.forEach((_, difference) -> {
            gap[0] += difference;
            gap[1] = Math.max(gap[1], Math.abs(gap[0]));
        });
        return gap[1] / ((double) total() * values.total());
    }

    /// What the distance exceeds by chance with at most this probability: the first term of Kolmogorov's law, which is
    /// larger than the law.
    double distanceByChance(BinCounts values, double alpha) {
        return Math.sqrt(StrictMath.log(2 / alpha) / 2 * (1.0 / values.total() + 1.0 / total()));
    }

    /// Bin i holds what is at least edge i - 1 and less than edge i.
    private double[] binned(BinCounts values) {
        var counts = new double[edges.length + 1];
        values.forEach((bin, count) -> {
            int found = Arrays.binarySearch(edges, bin);
            counts[found >= 0 ? found + 1 : -found - 1] += count;
        });
        return counts;
    }
}
