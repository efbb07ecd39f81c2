package io.modeltrail.command.catalog.domain;

/// Whether a model takes new versions.
public enum ModelStanding {
    UNREGISTERED,
    ACTIVE,
    RETIRED
}
