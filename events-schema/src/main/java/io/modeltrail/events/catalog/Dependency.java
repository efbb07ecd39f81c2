package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// A library that the version runs with: software of unknown provenance (IEC 62304, 8.1.2). `manufacturer` is who
/// makes it.
public record Dependency(
        String name, String version, @Nullable String manufacturer) {
    public Dependency {
        Required.text(name, "name");
        Required.text(version, "version");
    }
}
