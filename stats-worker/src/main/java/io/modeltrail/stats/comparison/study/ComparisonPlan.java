package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.wire.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was decided before the data were looked at. FDA (2007) Statistical Guidance on Reporting Results from Studies
/// Evaluating Diagnostic Tests; STARD 2015 items 12 to 17.
///
/// @param first the version in use
/// @param second the version that would replace it
/// @param threshold at or above which a score is a positive decision
/// @param margins the loss that is tolerated, per metric; every guardrail needs its own, none is assumed
/// @param success metrics of which one must be shown superior
/// @param guardrails metrics of which none may be worse by its margin
/// @param groups attributes whose every value is a declared subgroup
public record ComparisonPlan(
        String first,
        String second,
        double threshold,
        Map<ComparedMetric, Double> margins,
        Set<ComparedMetric> success,
        Set<ComparedMetric> guardrails,
        List<String> groups,
        ComparisonPolicy policy) {
    public ComparisonPlan {
        check(!first.equals(second), "the versions must differ, both are " + first);
        check(threshold > 0 && threshold < 1, "threshold must lie between 0 and 1, got " + threshold);
        check(!success.isEmpty(), "success needs at least one metric");
        check(!guardrails.isEmpty(), "guardrails needs at least one metric");
        check(groups.stream().distinct().count() == groups.size(), "groups must not repeat an attribute: " + groups);
        for (ComparedMetric guardrail : guardrails) {
            check(
                    margins.containsKey(guardrail),
                    "margins lacks the guardrail " + guardrail + ": say what loss is tolerable, there is no default");
        }
        margins.forEach((metric, margin) -> check(
                margin > 0 && margin < 1, "the margin of " + metric + " must lie between 0 and 1, got " + margin));
        margins = Collections.unmodifiableMap(new EnumMap<>(margins));
        success = Collections.unmodifiableSet(EnumSet.copyOf(success));
        guardrails = Collections.unmodifiableSet(EnumSet.copyOf(guardrails));
        groups = List.copyOf(groups);
    }

    /// `sha256:` of the plan's JSON: the same before the study and in its report, or it was changed.
    public String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(Json.tolerant().writeValueAsBytes(this));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
