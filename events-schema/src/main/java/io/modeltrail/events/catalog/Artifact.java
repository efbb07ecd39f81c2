package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;

/// Where the trained model lies and the digest that pins its bytes (`sha256:` + hex).
public record Artifact(String uri, String digest) {
    public Artifact {
        Required.text(uri, "artifact.uri");
        Required.sha256(digest, "artifact.digest");
    }
}
