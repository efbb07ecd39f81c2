package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import java.util.Locale;

/// One thing without which the data cannot carry a decision.
///
/// @param words what was found, against what is asked
public record QualityFinding(String name, boolean ok, String words) {

    static List<QualityFinding> of(ComparisonPolicy policy, CaseAccounting cases, long positives, long negatives) {
        return List.of(
                coverage(policy, cases),
                loss(policy, cases),
                new QualityFinding(
                        "cases",
                        Math.min(positives, negatives) >= policy.minimumCases(),
                        "both versions decided %d cases with the condition and %d without it; %d of either are asked"
                                .formatted(positives, negatives, policy.minimumCases())));
    }

    private static QualityFinding coverage(ComparisonPolicy policy, CaseAccounting cases) {
        double share = cases.coverage().orElse(0);
        return new QualityFinding(
                "coverage",
                share >= policy.minimumCoverage(),
                "both versions answered %d of %d cases (%s); %s are asked"
                        .formatted(
                                cases.answeredByBoth(),
                                cases.cases(),
                                number(share),
                                number(policy.minimumCoverage())));
    }

    private static QualityFinding loss(ComparisonPolicy policy, CaseAccounting cases) {
        double lower = cases.answered()
                .swapped()
                .tango(policy.confidence())
                .map(Interval::lower)
                .orElse(-1.0);
        return new QualityFinding(
                "coverageLoss",
                lower > -policy.coverageMargin(),
                "the second version's coverage may be lower by %s at most; %s is tolerated"
                        .formatted(number(Math.max(0, -lower)), number(policy.coverageMargin())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
