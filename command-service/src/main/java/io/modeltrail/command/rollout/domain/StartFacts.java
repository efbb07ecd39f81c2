package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.VersionStanding;

/// What the start of a rollout rests on, from other streams: the target and both versions as they stand.
public record StartFacts(ServingTarget target, VersionStanding stable, VersionStanding canary) {}
