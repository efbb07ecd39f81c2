package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.Map;
import java.util.TreeMap;

/// What is known of one metric in one cell: all units, those of them whose covariate is known, and how many values lie
/// in each bin of [ValueScale] where a quantile is asked for. Only sums, so merging is exact and order leaves no trace.
final class MetricSums {
    private final TreeMap<Integer, Long> bins = new TreeMap<>();
    private UnitSums all = UnitSums.none();
    private UnitSums covered = UnitSums.none();

    UnitSums all() {
        return all;
    }

    /// The units whose covariate is known, and only the values that came with it.
    UnitSums covered() {
        return covered;
    }

    Map<Integer, Long> bins() {
        return bins;
    }

    /// One unit has more values than before.
    void replace(UnitTotals before, UnitTotals after) {
        all = all.minus(before.all()).plus(after.all());
        covered = covered.minus(before.covered()).plus(after.covered());
    }

    /// Of each unit its first value.
    void recordBin(long value) {
        bins.merge(ValueScale.bin(value), 1L, Long::sum);
    }

    void add(MetricSums other) {
        all = all.plus(other.all);
        covered = covered.plus(other.covered);
        other.bins.forEach((bin, count) -> bins.merge(bin, count, Long::sum));
    }

    void write(BinaryWriter to) {
        all.write(to);
        covered.write(to);
        to.number(bins.size());
        bins.forEach((bin, count) -> to.number(bin).number(count));
    }

    static MetricSums read(BinaryReader from) {
        var sums = new MetricSums();
        sums.all = UnitSums.read(from);
        sums.covered = UnitSums.read(from);
        for (long left = from.number(); left > 0; left--) {
            sums.bins.put(Math.toIntExact(from.number()), from.number());
        }
        return sums;
    }
}
