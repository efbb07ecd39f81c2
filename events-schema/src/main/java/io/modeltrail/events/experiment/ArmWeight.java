package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;

/// The share of one arm, `weight` of 10 000 buckets.
public record ArmWeight(String arm, int weight) {
    public ArmWeight {
        Required.name(arm, "weight.arm");
        Required.that(weight >= 0 && weight <= 10_000, "weight.weight", "must be 0 to 10000, a share of 10000 buckets");
    }
}
