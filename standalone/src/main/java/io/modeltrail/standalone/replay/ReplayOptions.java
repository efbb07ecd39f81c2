package io.modeltrail.standalone.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which columns of a CSV file mean what.
///
/// @param positive the truth column's value that counts as the condition; without one `1`, `true` and `yes` do
/// @param missing a score with this value is missing, not a probability
public record ReplayOptions(
        Path file,
        String model,
        VersionColumn stable,
        VersionColumn canary,
        String truthColumn,
        @Nullable String positive,
        @Nullable String subjectColumn,
        double threshold,
        @Nullable String missing) {

    /// A version and the column of its scores.
    public record VersionColumn(String version, String column) {}
}
