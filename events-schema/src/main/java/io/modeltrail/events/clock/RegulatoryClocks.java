package io.modeltrail.events.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// When what the law asks for is due. A period begins on the day after the event that starts it and ends with its last
/// day, both as the clocks in the market say: an hour that summer time takes or gives changes nothing. A last day on a
/// weekend is not put off, even where a court might: a report that is early harms nobody.
public final class RegulatoryClocks {

    private RegulatoryClocks() {}

    /// The clock of that name in that market, from that moment on. `suffix` tells several of a kind apart.
    public static RunningClock start(RegulatoryClock clock, String marketCode, Instant from, String suffix) {
        var data = ClockData.CURRENT;
        var market = market(marketCode);
        var period = Objects.requireNonNull(data.periods().get(clock), "no period for " + clock);
        var zone = market.zone();
        var due = dueDate(period, market, from.atZone(zone).toLocalDate());
        return new RunningClock(
                clock + "-" + marketCode + suffix,
                clock,
                marketCode,
                period.rule(),
                data.edition(),
                period.counted() == DayCount.WORK_DAYS ? calendar(market).name() : null,
                zone.getId(),
                from,
                due,
                due.minusDays(period.remindDaysBefore()).atStartOfDay(zone).toInstant(),
                due.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Whose law applies in a market. Throws [IllegalArgumentException] for one that the data do not know.
    public static Regime regime(String market) {
        return market(market).regime();
    }

    /// Whose law has this clock.
    public static Regime regime(RegulatoryClock clock) {
        return Objects.requireNonNull(ClockData.CURRENT.periods().get(clock), "no period for " + clock)
                .regime();
    }

    /// Codes of the markets that the data know, in order.
    public static Set<String> markets() {
        return new TreeSet<>(ClockData.CURRENT.markets().keySet());
    }

    private static LocalDate dueDate(Period period, Market market, LocalDate start) {
        return switch (period.counted()) {
            case CALENDAR_DAYS -> start.plusDays(period.days());
            case WORK_DAYS -> calendar(market).after(start, period.days());
        };
    }

    private static WorkCalendar calendar(Market market) {
        var name = market.calendar();
        var calendar = name == null ? null : ClockData.CURRENT.calendars().get(name);
        if (calendar == null) {
            throw new IllegalArgumentException("the work days of market %s are not known".formatted(market.code()));
        }
        return calendar;
    }

    private static Market market(String code) {
        var market = ClockData.CURRENT.markets().get(code);
        if (market == null) {
            throw new IllegalArgumentException("market %s is not known; known are %s".formatted(code, markets()));
        }
        return market;
    }
}
