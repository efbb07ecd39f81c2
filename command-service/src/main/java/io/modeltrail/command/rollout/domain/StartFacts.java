package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.VersionStatus;
import java.util.Optional;

/// What the start of a rollout rests on, from other streams: the target, both versions as they stand, and how
/// one follows the other, where both are known.
public record StartFacts(
        ServingTarget target, VersionStatus stable, VersionStatus canary, Optional<Succession> succession) {

    /// Of versions that say nothing about themselves.
    public StartFacts(ServingTarget target, VersionStatus stable, VersionStatus canary) {
        this(target, stable, canary, Optional.empty());
    }
}
