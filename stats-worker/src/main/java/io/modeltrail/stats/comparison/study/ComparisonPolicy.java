package io.modeltrail.stats.comparison.study;

/// What a version must reach whatever it is compared with, and what makes a comparison trustworthy. A bound is met by
/// the limit of the confidence interval, never by the estimate.
///
/// @param minimumCoverage share of the cases that both versions must have answered
/// @param coverageMargin by how much the second version may answer fewer cases than the first
/// @param minimumCases of the condition and without it, in the whole and in every group that is to be judged
/// @param subgroupMargin by how much a group may be served worse than all others
/// @param confidence of every two-sided interval
public record ComparisonPolicy(
        String id,
        int version,
        Floors floors,
        double minimumCoverage,
        double coverageMargin,
        long minimumCases,
        double subgroupMargin,
        double confidence) {

    /// The least that is allowed, and what counts as clinically significant.
    public record Floor(double minimum, double significant) {
        public Floor {
            check(
                    minimum >= 0 && minimum <= significant && significant <= 1,
                    "a floor needs 0 <= minimum <= significant <= 1, got " + minimum + " and " + significant);
        }
    }

    /// Floors of the metrics; `diagnosticAccuracy` is the mean of sensitivity and specificity, which prevalence does
    /// not move. Latency and error rate are no part of stored predictions: a rollout's policy bounds them live.
    public record Floors(Floor accuracy, Floor diagnosticAccuracy, Floor sensitivity, Floor specificity, Floor auc) {}

    public ComparisonPolicy {
        check(!id.isBlank(), "id must not be blank");
        check(version >= 1, "version must be at least 1, got " + version);
        check(
                minimumCoverage >= 0 && minimumCoverage <= 1,
                "minimumCoverage must lie in [0, 1], got " + minimumCoverage);
        check(
                coverageMargin > 0 && coverageMargin < 1,
                "coverageMargin must lie between 0 and 1, got " + coverageMargin);
        check(minimumCases >= 1, "minimumCases must be at least 1, got " + minimumCases);
        check(subgroupMargin >= 0 && subgroupMargin < 1, "subgroupMargin must lie in [0, 1), got " + subgroupMargin);
        check(confidence >= 0.5 && confidence < 1, "confidence must lie in [0.5, 1), got " + confidence);
    }

    /// The policy that holds where no other is given.
    public static ComparisonPolicy standard() {
        return new ComparisonPolicy(
                "modeltrail-comparison",
                1,
                new Floors(
                        new Floor(0.85, 0.90),
                        new Floor(0.90, 0.90),
                        new Floor(0.90, 0.95),
                        new Floor(0.85, 0.90),
                        new Floor(0.85, 0.90)),
                0.90,
                0.02,
                30,
                0.10,
                0.95);
    }

    /// The probability of error on one side.
    double tail() {
        return (1 - confidence) / 2;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
