package io.modeltrail.events.compatibility;

/// One departure, as somebody meets it who goes from the first description to the second. `breaks` says that
/// what worked fails or, worse, means something else; otherwise there is something to do first. `subject` is
/// the field, the library or the class that it is about; `note` says what is to be done.
public record Difference(
        CompatibilityDimension dimension,
        DifferenceKind kind,
        String subject,
        boolean breaks,
        String what,
        String note) {

    CompatibilityVerdict verdict() {
        return breaks ? CompatibilityVerdict.INCOMPATIBLE : CompatibilityVerdict.COMPATIBLE_WITH_MIGRATION;
    }
}
