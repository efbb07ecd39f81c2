package io.modeltrail.events.change;

import io.modeltrail.events.Required;

/// A document that a change touches, in the revision that holds after it. `kind` is a code such as RISK.PLAN.
public record AffectedDocument(String kind, String digest) {
    public AffectedDocument {
        Required.name(kind, "document.kind");
        Required.sha256(digest, "document.digest");
    }
}
