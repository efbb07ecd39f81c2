package io.modeltrail.command.bench;

import java.util.Arrays;
import java.util.List;

/// Operations a second of several rounds: the middle one, and how far they lie apart.
public record Rate(String name, double median, double lowest, double highest) {

    static Rate of(String name, List<Double> rounds) {
        var sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Rate(name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    static long percentile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    static long[] sorted(List<Long> values) {
        var sorted = values.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public String toString() {
        return "%-34s %8.0f/s  (%.0f to %.0f)".formatted(name, median, lowest, highest);
    }
}
