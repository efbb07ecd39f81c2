package io.modeltrail.query.filter;

import java.util.Optional;

/// What a filter may name: how it is written, what its values are, and where they lie.
/// `several` says that its column is an array.
public record Field(String name, Kind kind, Place place, boolean several) {

    /// Where the values of a field lie, seen from the row `t` that is shown.
    public sealed interface Place {}

    /// In the row itself: a column of it, or what follows from one.
    public record Here(String expression) implements Place {}

    /// In a column of rows `x` of another table of the projection, those that `condition` ties to `t`; of these only
    /// the ones with this `name`, where there is one.
    public record There(String table, String condition, String column, Optional<String> name) implements Place {}
}
