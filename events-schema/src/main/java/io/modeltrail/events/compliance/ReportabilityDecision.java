package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the authority of a market must be told, and why (21 CFR 803.18 keeps the decision either way).
/// `remedialActionKnownAt` is when it was known that remedial action is needed, which leaves five work days (803.53).
public record ReportabilityDecision(
        String market,
        boolean reportable,
        String rationale,
        @Nullable Instant remedialActionKnownAt) {
    public ReportabilityDecision {
        Markets.known(market, "decision.market");
        Required.text(rationale, "decision.rationale");
        Required.that(
                reportable || remedialActionKnownAt == null,
                "decision.remedialActionKnownAt",
                "must be left out when nothing is reported");
    }
}
