package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;
import java.time.Duration;

/// A condition under which a version is taken back: the confidence bound of `metric` lies beyond `limit`.
/// `warning` is zero for an immediate reaction; `minimumSamples` guards against verdicts on a handful of cases.
public record Trigger(
        String name,
        TriggerCategory category,
        String metric,
        Comparison harmfulWhen,
        double limit,
        Reaction reaction,
        Duration warning,
        int minimumSamples) {
    public Trigger {
        Required.name(name, "trigger.name");
        Required.present(category, "trigger.category");
        Required.name(metric, "trigger.metric");
        Required.present(harmfulWhen, "trigger.harmfulWhen");
        Required.that(Double.isFinite(limit), "trigger.limit", "must be a number");
        Required.present(reaction, "trigger.reaction");
        warning = warning == null ? Duration.ZERO : warning;
        Required.that(
                (reaction == Reaction.AFTER_WARNING) == warning.isPositive(),
                "trigger.warning",
                "must be positive for AFTER_WARNING and zero for IMMEDIATE");
        Required.that(minimumSamples >= 1, "trigger.minimumSamples", "must be at least 1");
    }

    /// Whether this evidence is beyond the limit with its confidence bound, on enough samples.
    public boolean isBreachedBy(Evidence evidence) {
        return evidence.metric().equals(metric)
                && evidence.samples() >= minimumSamples
                && switch (harmfulWhen) {
                    case ABOVE -> evidence.lower() > limit;
                    case BELOW -> evidence.upper() < limit;
                };
    }
}
