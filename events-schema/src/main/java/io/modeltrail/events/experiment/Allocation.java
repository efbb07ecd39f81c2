package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import java.util.Comparator;
import java.util.List;

/// Which arm owns which of 10 000 buckets, from one re-weighting to the next. `seed` is the first four bytes of the
/// SHA-256
/// of `salt`, as an unsigned big-endian number. The ranges of an arm stand in the order in which it got them, so that a
/// share that is lowered gives back what came last.
public record Allocation(int epoch, List<ArmWeight> weights, String salt, long seed, List<BucketRange> ranges) {

    public static final int BUCKETS = 10_000;

    public Allocation {
        Required.that(epoch >= 1, "allocation.epoch", "must be at least 1");
        weights = List.copyOf(Required.present(weights, "allocation.weights"));
        Required.text(salt, "allocation.salt");
        Required.that(seed >= 0 && seed <= 0xFFFF_FFFFL, "allocation.seed", "must be an unsigned number of 32 bits");
        ranges = List.copyOf(Required.present(ranges, "allocation.ranges"));
        requirePartition(ranges);
        for (var weight : weights) {
            Required.that(
                    owned(ranges, weight.arm()) == weight.weight(),
                    "allocation.ranges",
                    "must give arm %s its %d buckets".formatted(weight.arm(), weight.weight()));
        }
        Required.that(
                weights.stream().mapToInt(ArmWeight::weight).sum() == BUCKETS
                        && weights.stream().map(ArmWeight::arm).distinct().count() == weights.size(),
                "allocation.weights",
                "must name each arm once and add up to 10000");
    }

    private static void requirePartition(List<BucketRange> ranges) {
        int next = 0;
        for (var range : ranges.stream()
                .sorted(Comparator.comparingInt(BucketRange::from))
                .toList()) {
            Required.that(range.from() == next, "allocation.ranges", "must own every bucket once; see bucket " + next);
            next = range.to();
        }
        Required.that(next == BUCKETS, "allocation.ranges", "must own every bucket once; see bucket " + next);
    }

    private static int owned(List<BucketRange> ranges, String arm) {
        return ranges.stream()
                .filter(range -> range.arm().equals(arm))
                .mapToInt(BucketRange::size)
                .sum();
    }
}
