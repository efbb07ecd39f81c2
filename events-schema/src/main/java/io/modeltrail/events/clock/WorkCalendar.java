package io.modeltrail.events.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// On which days an authority works, computed from the law's own words. `edition` names the data, `source` the law.
record WorkCalendar(String id, String edition, String source, Set<DayOfWeek> restDays, List<HolidayRule> holidays) {
    WorkCalendar {
        restDays = Set.copyOf(restDays);
        holidays = List.copyOf(holidays);
    }

    boolean isWorkDay(LocalDate date) {
        return !restDays.contains(date.getDayOfWeek()) && !isHoliday(date);
    }

    /// The `days`-th work day after the given one, which itself does not count.
    LocalDate after(LocalDate date, int days) {
        var day = date;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorkDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /// The first day of a year may be observed in the year before.
    private boolean isHoliday(LocalDate date) {
        return holidays.stream()
                .anyMatch(holiday -> holiday.in(date.getYear())
                                .filter(date::equals)
                                .isPresent()
                        || holiday.in(date.getYear() + 1).filter(date::equals).isPresent());
    }

    String name() {
        return id + " " + edition;
    }
}
