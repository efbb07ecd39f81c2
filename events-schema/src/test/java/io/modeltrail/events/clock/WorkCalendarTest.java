package io.modeltrail.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final WorkCalendar US = calendar("US-FEDERAL");

    private static WorkCalendar calendar(String name) {
        return Objects.requireNonNull(ClockData.CURRENT.calendars().get(name));
    }

    /// The days as the Office of Personnel Management lists them for 2026 and 2027.
    @Test
    void federalHolidaysAreThoseOfTheOfficialList() {
        assertThat(holidays(US, 2026))
                .containsExactlyInAnyOrderElementsOf(
                        dates("2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12"
                                + " 2026-11-11 2026-11-26 2026-12-25"));
        assertThat(holidays(US, 2027))
                .containsExactlyInAnyOrderElementsOf(
                        dates("2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11"
                                + " 2027-11-11 2027-11-25 2027-12-24 2027-12-31"));
    }

    @Test
    void aHolidayIsNoneBeforeItsLaw() {
        assertThat(US.isWorkDay(LocalDate.of(2020, 6, 19))).isTrue();
        assertThat(US.isWorkDay(LocalDate.of(2023, 6, 19))).isFalse();
    }

    @Test
    void nationalHolidaysFollowEaster() {
        assertThat(holidays(calendar("DE-NATIONAL"), 2026))
                .containsExactlyInAnyOrderElementsOf(
                        dates("2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-12-25"));
        assertThat(holidays(calendar("FR-NATIONAL"), 2026))
                .containsExactlyInAnyOrderElementsOf(
                        dates("2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-11-11"
                                + " 2026-12-25"));
    }

    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2030-04-21",
        "2038-04-25"
    })
    void easterIsWhereTheChurchSaysItIs(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Property(tries = 300)
    void theNthWorkDayIsThatOfAWalkThroughTheDays(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 30) int n) {
        var day = from;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            left -= worksInWashington(day) ? 1 : 0;
        }

        assertThat(US.after(from, n)).isEqualTo(day);
    }

    @Property(tries = 100)
    void aLongerPeriodNeverEndsEarlier(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 20) int n) {
        assertThat(US.after(from, n + 1)).isAfter(US.after(from, n));
        assertThat(US.after(from.plusDays(1), n)).isAfterOrEqualTo(US.after(from, n));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2022, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /// The law once more, the other way round: is this very day one of them?
    private static boolean worksInWashington(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            case MONDAY ->
                !isFixed(day)
                        && !isFixed(day.minusDays(1))
                        && !(day.getMonth() == Month.JANUARY && isBetween(day, 15, 21))
                        && !(day.getMonth() == Month.FEBRUARY && isBetween(day, 15, 21))
                        && !(day.getMonth() == Month.MAY && isBetween(day, 25, 31))
                        && !(day.getMonth() == Month.SEPTEMBER && isBetween(day, 1, 7))
                        && !(day.getMonth() == Month.OCTOBER && isBetween(day, 8, 14));
            case THURSDAY -> !isFixed(day) && !(day.getMonth() == Month.NOVEMBER && isBetween(day, 22, 28));
            case FRIDAY -> !isFixed(day) && !isFixed(day.plusDays(1));
            case TUESDAY, WEDNESDAY -> !isFixed(day);
        };
    }

    private static boolean isFixed(LocalDate day) {
        return Set.of("--01-01", "--06-19", "--07-04", "--11-11", "--12-25")
                .contains(MonthDay.from(day).toString());
    }

    private static boolean isBetween(LocalDate day, int first, int last) {
        return day.getDayOfMonth() >= first && day.getDayOfMonth() <= last;
    }

    /// Monday to Friday without work.
    private static List<LocalDate> holidays(WorkCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !calendar.isWorkDay(day))
                .toList();
    }

    private static List<LocalDate> dates(String text) {
        return List.of(text.split(" ")).stream().map(LocalDate::parse).collect(Collectors.toList());
    }
}
