package io.modeltrail.events.change;

/// What an approved change request permits.
public enum ChangePurpose {
    /// The version enters PRODUCTION.
    RELEASE,
    /// A protected alias moves to the version.
    ALIAS_MOVE,
    /// A rollout to the version although it is not compatible with the one before it.
    MIGRATION
}
