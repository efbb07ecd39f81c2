package io.modeltrail.events.rollout;

/// One requirement of a step with the evidence it was judged on.
public record CheckResult(HealthCheck check, Verdict verdict, Evidence evidence) {}
