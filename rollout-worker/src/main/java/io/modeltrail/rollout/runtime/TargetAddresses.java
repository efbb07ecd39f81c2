package io.modeltrail.rollout.runtime;

import java.net.URI;
import java.util.Map;

/// Where the two versions of each serving target answer. A target that is not named has the default pair.
public record TargetAddresses(Pair byDefault, Map<String, Pair> byTarget) {

    public TargetAddresses {
        byTarget = Map.copyOf(byTarget);
    }

    /// `stable` is the place of the first stable version; a promotion exchanges the places.
    public record Pair(URI stable, URI canary) {}

    public Pair of(String target) {
        return byTarget.getOrDefault(target, byDefault);
    }
}
