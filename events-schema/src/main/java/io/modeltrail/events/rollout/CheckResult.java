package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;

/// One requirement of a step with the evidence it was judged on.
public record CheckResult(HealthCheck check, Verdict verdict, Evidence evidence) {
    public CheckResult {
        Required.present(check, "checks.check");
        Required.present(evidence, "checks.evidence");
    }
}
