package io.modeltrail.events.change;

/// What an approved change request permits.
public enum ChangePurpose {
    /// The version enters PRODUCTION.
    RELEASE,
    /// The protected aliases that it names move to the version.
    ALIAS_MOVE,
    /// The protected aliases that it names go from the version, or are protected no longer.
    ALIAS_REMOVAL,
    /// A rollout to the version although it is not compatible with the one before it.
    MIGRATION
}
