package io.modeltrail.events.drift;

import io.modeltrail.events.Required;
import io.modeltrail.events.rollout.InputRange;
import java.util.List;

/// What a drift was concluded from, complete enough to be computed again.
///
/// @param findings every statistic beyond its limit; none when the drift is over
/// @param reference the frozen values that everything later is held against
/// @param window the values that led to it
/// @param policy by which limits
/// @param late values of this signal that came too late to count in their own second and counted in a later one
/// @param leftOut values that came when their second was closed, because their partition had been silent
/// @param inputs the records of the reference and of everything since
public record DriftEvidence(
        List<DriftFinding> findings,
        DriftWindow reference,
        DriftWindow window,
        String policy,
        int policyVersion,
        long late,
        long leftOut,
        List<InputRange> inputs) {
    public DriftEvidence {
        findings = List.copyOf(Required.present(findings, "evidence.findings"));
        inputs = List.copyOf(Required.present(inputs, "evidence.inputs"));
    }
}
