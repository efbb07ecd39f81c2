package io.modeltrail.command.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.exc.MismatchedInputException;

/// What should have stood where something of another type did, in words for whoever sent it.
final class Expected {

    private Expected() {}

    /// Empty for a type that has no word of its own.
    static Optional<String> of(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) {
            return Optional.empty();
        }
        if (type == String.class) {
            return Optional.of("must be a text");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Optional.of("must be a whole number");
        }
        if (type == double.class || type == Double.class) {
            return Optional.of("must be a number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of("must be true or false");
        }
        if (type == Instant.class) {
            return Optional.of("must be a time such as 2026-03-01T12:00:00Z");
        }
        if (type == LocalDate.class) {
            return Optional.of("must be a date such as 2026-03-01");
        }
        if (type == Duration.class) {
            return Optional.of("must be a duration such as PT30S");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of("must be a list");
        }
        return type.isRecord() ? Optional.of("must be an object") : Optional.empty();
    }
}
