package io.modeltrail.events.assignment;

import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.BucketRange;
import io.modeltrail.events.experiment.EligibilityRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who gets which arm under one allocation, ready to be asked often: a search among a few ranges, no state.
public final class Assignment {

    private final long seed;
    private final int[] upTo;
    private final String[] arms;

    public Assignment(Allocation allocation) {
        var sorted = allocation.ranges().stream()
                .sorted(Comparator.comparingInt(BucketRange::from))
                .toList();
        seed = allocation.seed();
        upTo = sorted.stream().mapToInt(BucketRange::to).toArray();
        arms = sorted.stream().map(BucketRange::arm).toArray(String[]::new);
    }

    public int bucket(String subject) {
        return BucketHash.bucket(subject, seed);
    }

    public String arm(String subject) {
        return armOf(bucket(subject));
    }

    /// `bucket` is 0 to 9999.
    public String armOf(int bucket) {
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bucket < upTo[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return arms[low];
    }

    /// Whether a subject with these attributes takes part: every rule must name the value that the subject has.
    public static boolean isEligible(List<EligibilityRule> rules, Map<String, String> attributes) {
        return rules.stream().allMatch(rule -> holds(rule, attributes.get(rule.attribute())));
    }

    private static boolean holds(EligibilityRule rule, @Nullable String value) {
        return value != null && rule.in().contains(value);
    }
}
