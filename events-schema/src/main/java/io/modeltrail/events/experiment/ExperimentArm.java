package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;

/// One version under comparison and its share, `weight` of 10 000 buckets.
public record ExperimentArm(String name, String version, int weight) {
    public ExperimentArm {
        Required.name(name, "arm.name");
        Version.parse(version, "arm.version");
        Required.that(weight >= 0 && weight <= 10_000, "arm.weight", "must be 0 to 10000, a share of 10000 buckets");
    }
}
