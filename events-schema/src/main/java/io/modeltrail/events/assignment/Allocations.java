package io.modeltrail.events.assignment;

import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.BucketRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gives buckets to arms. The first allocation lays the arms side by side; a later one moves no bucket that need not
/// move:
/// arms that shrink give the buckets that they got last, from the upper end, and arms that grow get them.
public final class Allocations {

    private Allocations() {}

    public static Allocation first(List<ArmWeight> weights, String salt) {
        var ranges = new ArrayList<BucketRange>();
        int from = 0;
        for (var weight : weights) {
            if (weight.weight() > 0) {
                ranges.add(new BucketRange(from, from + weight.weight(), weight.arm()));
            }
            from += weight.weight();
        }
        return new Allocation(1, weights, salt, BucketHash.seed(salt), ranges);
    }

    /// The next epoch with these weights, which name the same arms. Growing arms are served in the order of `weights`.
    public static Allocation next(Allocation now, List<ArmWeight> weights) {
        var owned = now.weights().stream().collect(Collectors.toMap(ArmWeight::arm, ArmWeight::weight));
        var kept = new ArrayList<>(now.ranges());
        var free = new ArrayDeque<BucketRange>();
        for (var weight : weights) {
            take(kept, weight.arm(), change(owned, weight) * -1, free);
        }
        for (var weight : weights) {
            give(kept, weight.arm(), change(owned, weight), free);
        }
        return new Allocation(now.epoch() + 1, weights, now.salt(), now.seed(), kept);
    }

    private static int change(Map<String, Integer> owned, ArmWeight weight) {
        return weight.weight() - owned.getOrDefault(weight.arm(), 0);
    }

    private static void take(List<BucketRange> kept, String arm, int count, ArrayDeque<BucketRange> free) {
        for (int left = count, at = kept.size() - 1; left > 0; at--) {
            var range = kept.get(at);
            if (range.arm().equals(arm)) {
                int taken = Math.min(left, range.size());
                int cut = range.to() - taken;
                free.add(new BucketRange(cut, range.to(), arm));
                if (cut > range.from()) {
                    kept.set(at, new BucketRange(range.from(), cut, arm));
                } else {
                    kept.remove(at);
                }
                left -= taken;
            }
        }
    }

    private static void give(List<BucketRange> kept, String arm, int count, ArrayDeque<BucketRange> free) {
        for (int left = count; left > 0; ) {
            var range = free.remove();
            int given = Math.min(left, range.size());
            int cut = range.to() - given;
            kept.add(new BucketRange(cut, range.to(), arm));
            if (cut > range.from()) {
                free.addFirst(new BucketRange(range.from(), cut, arm));
            }
            left -= given;
        }
    }
}
