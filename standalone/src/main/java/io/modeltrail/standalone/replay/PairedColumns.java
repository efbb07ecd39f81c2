package io.modeltrail.standalone.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which columns of a CSV file mean what in a comparison.
///
/// @param positive the truth column's value that counts as the condition; without one `1`, `true` and `yes` do
/// @param attributes columns whose values are subgroups or sites
/// @param missing a score with this value is missing, not a probability
/// @param indeterminate a score with this value means that the version cannot tell
public record PairedColumns(
        Path file,
        String truth,
        @Nullable String positive,
        String first,
        String second,
        @Nullable String subject,
        List<String> attributes,
        @Nullable String missing,
        @Nullable String indeterminate) {

    Stream<String> all() {
        return Stream.concat(Stream.of(truth, first, second, subject == null ? truth : subject), attributes.stream());
    }
}
