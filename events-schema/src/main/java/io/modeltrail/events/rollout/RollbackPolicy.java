package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;
import java.util.List;

/// The triggers that a rollout lives under: a document with a name and a version, on the log in full.
public record RollbackPolicy(String id, int version, List<Trigger> triggers) {
    public RollbackPolicy {
        Required.name(id, "policy.id");
        Required.that(version >= 1, "policy.version", "must be at least 1");
        triggers = List.copyOf(Required.present(triggers, "policy.triggers"));
        Required.that(
                triggers.stream().map(Trigger::name).distinct().count() == triggers.size(),
                "policy.triggers",
                "must have distinct names");
    }
}
