package io.modeltrail.events.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A holiday as its law words it: a day of a month, a weekday of a month (`week` 3 is the third, -1 the last), or so
/// many days after Easter Sunday. `since` is the first year that has it.
record HolidayRule(
        String name,
        int since,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        @Nullable Integer week,
        @Nullable Integer afterEaster,
        @Nullable Observance observed) {

    HolidayRule {
        boolean fixed = month != null && day != null && weekday == null && week == null && afterEaster == null;
        boolean floating = month != null && day == null && weekday != null && week != null && afterEaster == null;
        boolean easter = month == null && day == null && weekday == null && week == null && afterEaster != null;
        if (!fixed && !floating && !easter) {
            throw new IllegalArgumentException(
                    name + " must have month and day, or month, weekday and week, or afterEaster");
        }
    }

    /// What happens when the holiday falls on a day of rest.
    enum Observance {
        /// A Saturday's holiday is taken on the Friday before (5 U.S.C. 6103(b)), a Sunday's on the Monday after
        /// (Executive Order 11582).
        NEAREST_WEEKDAY
    }

    /// The day on which nobody works. It may lie in the year before.
    Optional<LocalDate> in(int year) {
        return year < since ? Optional.empty() : Optional.of(observedOn(date(year)));
    }

    private LocalDate date(int year) {
        if (afterEaster != null) {
            return Easter.sunday(year).plusDays(afterEaster);
        }
        if (month != null && weekday != null && week != null) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
        }
        if (month != null && day != null) {
            return LocalDate.of(year, month, day);
        }
        throw new IllegalStateException(name + " has no form");
    }

    private LocalDate observedOn(LocalDate date) {
        if (observed == null) {
            return date;
        }
        return switch (observed) {
            case NEAREST_WEEKDAY ->
                switch (date.getDayOfWeek()) {
                    case SATURDAY -> date.minusDays(1);
                    case SUNDAY -> date.plusDays(1);
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
                };
        };
    }
}
