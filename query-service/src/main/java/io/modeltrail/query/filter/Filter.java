package io.modeltrail.query.filter;

import java.util.List;
import java.util.Optional;

/// What somebody looks for. A filter either holds of a thing or does not, there is nothing between: a comparison with
/// what is not stated does not hold, and its negation does. Of a field with several values, one is enough.
public sealed interface Filter {

    record All(List<Filter> terms) implements Filter {}

    record Any(List<Filter> terms) implements Filter {}

    record Not(Filter term) implements Filter {}

    /// The field has a value at all.
    record Stated(Field field) implements Filter {}

    /// `values` are several for [Operator#IN], else one.
    record Compared(Field field, Operator operator, List<Value> values) implements Filter {}

    /// Nothing where nobody asked for anything. Throws [io.modeltrail.query.reading.BadParameter] with the column
    /// where the text cannot be read.
    static Optional<Filter> read(String text, Fields fields) {
        return text.isBlank() ? Optional.empty() : Optional.of(new FilterParser(text, fields).parse());
    }
}
