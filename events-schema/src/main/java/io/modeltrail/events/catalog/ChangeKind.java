package io.modeltrail.events.catalog;

/// How far a version departs from the one before it, and so what validation it owes.
public enum ChangeKind {
    /// Breaking: full re-validation.
    MAJOR,
    /// Clinical validation.
    MINOR,
    /// Safety validation.
    PATCH,
    /// Critical safety fix: expedited review, validation owed within a deadline.
    HOTFIX
}
