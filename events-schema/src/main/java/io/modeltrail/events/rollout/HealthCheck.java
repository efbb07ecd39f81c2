package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;

/// A requirement that a step must meet before the next one: the bound of `metric` on the healthy side of `limit`.
public record HealthCheck(String metric, Comparison harmfulWhen, double limit, int minimumSamples) {
    public HealthCheck {
        Required.name(metric, "check.metric");
        Required.present(harmfulWhen, "check.harmfulWhen");
        Required.that(Double.isFinite(limit), "check.limit", "must be a number");
        Required.that(minimumSamples >= 1, "check.minimumSamples", "must be at least 1");
    }

    /// PASS only when the whole interval lies on the healthy side, FAIL when it lies on the harmful one.
    public Verdict judge(Evidence evidence) {
        if (evidence.samples() == 0) {
            return Verdict.NO_DATA;
        }
        boolean harmful = harmfulWhen == Comparison.ABOVE ? evidence.lower() > limit : evidence.upper() < limit;
        boolean healthy = harmfulWhen == Comparison.ABOVE ? evidence.upper() <= limit : evidence.lower() >= limit;
        if (evidence.samples() < minimumSamples) {
            return Verdict.INCONCLUSIVE;
        }
        return harmful ? Verdict.FAIL : healthy ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }
}
