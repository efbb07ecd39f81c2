package io.modeltrail.events.comparison;

import io.modeltrail.events.rollout.Verdict;

/// Whether the candidate is shown not to be worse by more than is tolerated. PASS: it is. FAIL: it is shown to be
/// worse.
public record GuardrailFinding(ComparedMetric metric, double tolerated, Verdict notWorse) {}
