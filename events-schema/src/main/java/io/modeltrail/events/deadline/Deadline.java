package io.modeltrail.events.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Something is owed. `name` is unique within its stream; `dueAt` is the first moment that is too late, `remindAt` when
/// people are told beforehand, and `what` is owed, in words.
public record Deadline(String name, String what, @Nullable Instant remindAt, Instant dueAt) {

    /// Owed until that day is over in UTC, by which the rules that ask for the day count.
    public static Deadline untilEndOf(LocalDate lastDay, String name, String what) {
        return new Deadline(
                name,
                what,
                null,
                lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
