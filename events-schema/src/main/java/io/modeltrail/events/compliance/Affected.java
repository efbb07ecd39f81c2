package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import org.jspecify.annotations.Nullable;

/// The version that an incident is about, and how many were exposed to it, where that is known.
public record Affected(
        String model, String version, @Nullable Exposure exposure) {
    public Affected {
        Required.name(model, "affected.model");
        Version.parse(version, "affected.version");
    }
}
