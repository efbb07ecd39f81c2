package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Version;
import java.util.NavigableSet;
import java.util.Optional;

/// The versions that a model has so far: what a new number is measured against.
///
/// Numbers may be skipped, as Semantic Versioning allows; they never go back within their own line.
public record VersionFamily(ModelStanding model, NavigableSet<Version> registered) {

    /// Why the number does not fit its kind; empty when it fits. The first version of a model departs from nothing.
    public Optional<String> misfit(Version number, ChangeKind kind) {
        if (registered.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case MAJOR -> misfitOfMajor(number);
            case MINOR -> misfitOfMinor(number);
            case PATCH, HOTFIX -> misfitOfPatch(number, kind);
        };
    }

    private Optional<String> misfitOfMajor(Version number) {
        var highest = registered.last();
        boolean fits = number.minor() == 0 && number.patch() == 0 && number.major() > highest.major();
        return fits
                ? Optional.empty()
                : Optional.of(
                        "a MAJOR after %s is %d.0.0 or higher, not %s".formatted(highest, highest.major() + 1, number));
    }

    private Optional<String> misfitOfMinor(Version number) {
        var before = registered.lower(new Version(number.major() + 1, 0, 0));
        if (before == null || before.major() != number.major()) {
            return Optional.of("a MINOR follows a version of its own major line, and there is no %d.x.x"
                    .formatted(number.major()));
        }
        boolean fits = number.patch() == 0 && number.minor() > before.minor();
        return fits
                ? Optional.empty()
                : Optional.of("a MINOR after %s is %d.%d.0 or higher, not %s"
                        .formatted(before, before.major(), before.minor() + 1, number));
    }

    private Optional<String> misfitOfPatch(Version number, ChangeKind kind) {
        var before = registered.lower(new Version(number.major(), number.minor() + 1, 0));
        if (before == null || before.major() != number.major() || before.minor() != number.minor()) {
            return Optional.of("a %s follows a version of its own line, and there is no %d.%d.x"
                    .formatted(kind, number.major(), number.minor()));
        }
        return number.patch() > before.patch()
                ? Optional.empty()
                : Optional.of("a %s after %s is %d.%d.%d or higher, not %s"
                        .formatted(kind, before, before.major(), before.minor(), before.patch() + 1, number));
    }
}
