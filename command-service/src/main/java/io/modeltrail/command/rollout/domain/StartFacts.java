package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.VersionStanding;
import java.util.Optional;

/// What the start of a rollout rests on, from other streams: the target, both versions as they stand, and how
/// one follows the other, where both are known.
public record StartFacts(
        ServingTarget target, VersionStanding stable, VersionStanding canary, Optional<Succession> succession) {

    /// Of versions that say nothing about themselves.
    public StartFacts(ServingTarget target, VersionStanding stable, VersionStanding canary) {
        this(target, stable, canary, Optional.empty());
    }
}
