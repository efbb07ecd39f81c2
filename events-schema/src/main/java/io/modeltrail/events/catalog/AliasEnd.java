package io.modeltrail.events.catalog;

/// Why an alias points nowhere any more.
public enum AliasEnd {
    /// Somebody took it off its version.
    REMOVED,
    /// Its version is never given to patients again, so nobody may find it under the alias either.
    VERSION_WITHDRAWN,
    VERSION_ARCHIVED,
    MODEL_RETIRED
}
