package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// How many labelled cases are planned. `alpha` is two-sided, 0.05 unless said otherwise, `power` 0.8; `prevalence` is
/// the
/// expected share of cases with the condition.
public record SampleSize(
        long planned,
        double prevalence,
        @Nullable Double power,
        @Nullable Double alpha) {
    public SampleSize {
        Required.that(planned >= 2 && planned <= 10_000_000, "sampleSize.planned", "must be 2 to 10000000 cases");
        Required.that(prevalence > 0 && prevalence < 1, "sampleSize.prevalence", "must lie between 0 and 1");
        Required.that(
                power == null || (power >= 0.5 && power < 1),
                "sampleSize.power",
                "must be at least 0.5 and below 1, such as 0.8");
        Required.that(
                alpha == null || (alpha > 0 && alpha <= 0.2),
                "sampleSize.alpha",
                "must be above 0 and at most 0.2, such as 0.05");
    }

    /// What holds where nothing else was said.
    public double plannedPower() {
        return power == null ? 0.80 : power;
    }

    /// As [#plannedPower()], two-sided.
    public double level() {
        return alpha == null ? 0.05 : alpha;
    }
}
