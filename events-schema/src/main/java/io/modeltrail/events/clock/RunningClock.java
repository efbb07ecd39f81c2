package io.modeltrail.events.clock;

import io.modeltrail.events.deadline.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A clock that runs, with everything its due date was computed from: the rule, the edition of the data, the calendar
/// where work days count, and the zone. `runsFrom` is what starts it; the day of it does not count. `dueDate` is the
/// last day in time, `dueAt` the first moment that is too late.
public record RunningClock(
        String clockId,
        RegulatoryClock clock,
        String market,
        String rule,
        String edition,
        @Nullable String calendar,
        String zone,
        Instant runsFrom,
        LocalDate dueDate,
        Instant remindAt,
        Instant dueAt) {

    public Deadline deadline() {
        return new Deadline(clockId, "%s in %s by the end of %s".formatted(rule, market, dueDate), remindAt, dueAt);
    }
}
