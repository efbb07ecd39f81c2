package io.modeltrail.events.compatibility;

import java.util.List;

/// What a check found: each dimension, every difference that breaks something or asks for something, what is to
/// be done before, and the way back.
public record CompatibilityReport(
        CompatibilityKind kind,
        CompatibilityVerdict verdict,
        List<DimensionFinding> dimensions,
        List<Difference> differences,
        List<String> migrationNotes,
        WayBack wayBack) {
    public CompatibilityReport {
        dimensions = List.copyOf(dimensions);
        differences = List.copyOf(differences);
        migrationNotes = List.copyOf(migrationNotes);
    }

    /// Those that break something.
    public List<Difference> breaking() {
        return differences.stream().filter(Difference::breaks).toList();
    }
}
