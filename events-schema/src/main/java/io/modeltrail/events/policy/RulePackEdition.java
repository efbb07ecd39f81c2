package io.modeltrail.events.policy;

import io.modeltrail.events.Required;

/// Which edition of a framework the organisation is held against, as one version of a policy. `digest` is that of the
/// rule pack: one that was edited is another.
public record RulePackEdition(String id, int version, String framework, String edition, String digest) {
    public RulePackEdition {
        Required.name(id, "id");
        Required.that(version >= 1, "version", "must be at least 1");
        Required.name(framework, "framework");
        Required.name(edition, "edition");
        Required.sha256(digest, "digest");
    }
}
