package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;

/// What runs the artifact, such as `onnxruntime` 1.22.0.
public record Framework(String name, String version) {
    public Framework {
        Required.text(name, "name");
        Required.text(version, "version");
    }
}
