package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// What was found for one guardrail in one arm against control: HARM when the whole sequential interval of arm minus
/// control lies beyond `margin` on the worse side, SAFE when none of it does.
public record GuardrailFinding(
        String metric,
        String arm,
        double margin,
        @Nullable Double estimate,
        @Nullable Interval sequential,
        GuardrailVerdict verdict) {}
