package io.modeltrail.command.study.results;

import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.stats.comparison.study.ComparisonPolicy;
import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floor;
import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floors;

/// The floors that a comparison asks for: those of the thresholds in force. What makes a comparison trustworthy
/// (coverage, cases in a group, confidence) is no matter of policy yet and stays the standard one.
final class FloorsInForce {

    /// Of what the thresholds in force do not ask for.
    private static final Floor NONE = new Floor(0, 0);

    private FloorsInForce() {}

    static ComparisonPolicy of(ClinicalThresholds thresholds) {
        var standard = ComparisonPolicy.standard();
        return new ComparisonPolicy(
                thresholds.version() == 0 ? thresholds.id() + "." + PolicyReference.DEFAULT : thresholds.id(),
                Math.max(1, thresholds.version()),
                new Floors(
                        floor(thresholds, "accuracy"),
                        floor(thresholds, "diagnostic_accuracy"),
                        floor(thresholds, "sensitivity"),
                        floor(thresholds, "specificity"),
                        floor(thresholds, "auc")),
                standard.minimumCoverage(),
                standard.coverageMargin(),
                standard.minimumCases(),
                standard.subgroupMargin(),
                standard.confidence());
    }

    private static Floor floor(ClinicalThresholds thresholds, String metric) {
        return thresholds.thresholds().stream()
                .filter(threshold -> threshold.metric().equals(metric))
                .findFirst()
                .map(FloorsInForce::floor)
                .orElse(NONE);
    }

    private static Floor floor(Threshold threshold) {
        var significant = threshold.clinicallySignificant();
        return new Floor(threshold.limit(), significant == null ? threshold.limit() : significant);
    }
}
