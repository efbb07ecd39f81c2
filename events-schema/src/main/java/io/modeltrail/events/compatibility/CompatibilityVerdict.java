package io.modeltrail.events.compatibility;

import java.util.Collection;
import java.util.Comparator;

/// What a comparison came to, from the lightest to the gravest.
public enum CompatibilityVerdict {
    COMPATIBLE,
    /// One of the two says nothing about it.
    NOT_CHECKED,
    /// Nothing breaks by itself, but somebody has something to do first.
    COMPATIBLE_WITH_MIGRATION,
    INCOMPATIBLE;

    /// The gravest of all.
    public static CompatibilityVerdict of(Collection<CompatibilityVerdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(COMPATIBLE);
    }
}
