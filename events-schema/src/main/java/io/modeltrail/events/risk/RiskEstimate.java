package io.modeltrail.events.risk;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// How severe and how probable, in the plan's words; or why the probability cannot be estimated (5.5).
public record RiskEstimate(
        String severity,
        @Nullable String probability,
        @Nullable String whyNoProbability) {
    public RiskEstimate {
        Required.text(severity, "estimate.severity");
        Required.that(
                (probability == null) != (whyNoProbability == null),
                "estimate.probability",
                "must be given, or else whyNoProbability must say why it cannot be");
    }
}
