package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.events.rollout.RollbackPolicy;
import java.util.Optional;

/// What the start of a rollout rests on, from other streams: the target, both versions as they stand, and how
/// one follows the other, where both are known; and the rollback policy that was adopted, if any.
public record StartFacts(
        ServingTarget target,
        VersionStatus stable,
        VersionStatus canary,
        Optional<Succession> succession,
        Optional<RollbackPolicy> adopted) {

    /// Of versions that say nothing about themselves.
    public StartFacts(ServingTarget target, VersionStatus stable, VersionStatus canary) {
        this(target, stable, canary, Optional.empty(), Optional.empty());
    }
}
