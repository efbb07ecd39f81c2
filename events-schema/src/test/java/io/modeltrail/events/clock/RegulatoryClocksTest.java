package io.modeltrail.events.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegulatoryClocksTest {

    /// The start in local time and the last day in time, counted by hand on a wall calendar.
    @ParameterizedTest(name = "{0} in {1} from {2} is due on {3}")
    @CsvSource({
        "FDA_803_50, US, 2026-03-02T09:00, 2026-04-01",
        "FDA_803_50, US, 2026-01-31T23:59, 2026-03-02",
        // Friday, then Monday 6 July to Friday 10 July: the third was a holiday itself.
        "FDA_803_53, US, 2026-07-03T12:00, 2026-07-10",
        "FDA_803_53, US, 2026-07-02T12:00, 2026-07-10",
        // Thanksgiving is on the 26th.
        "FDA_806_10, US, 2026-11-20T12:00, 2026-12-07",
        // 31 December 2027 is New Year's Day 2028 taken on the Friday before.
        "FDA_803_53, US, 2027-12-27T12:00, 2028-01-04",
        "EU_MDR_87_3, DE, 2026-03-02T09:00, 2026-03-17",
        "EU_MDR_87_5, FR, 2026-03-02T09:00, 2026-03-12",
        "EU_MDR_87_4, DE, 2026-12-24T23:30, 2026-12-26",
        "FDA_822_8, US, 2026-02-01T00:00, 2026-03-03",
        "FDA_803_56, US, 2028-02-01T00:00, 2028-03-02"
    })
    void aPeriodBeginsOnTheDayAfterAndEndsWithItsLastDay(
            RegulatoryClock clock, String market, String start, LocalDate due) {
        var zone = ZoneId.of(
                RegulatoryClocks.start(clock, market, Instant.EPOCH, "").zone());
        var from = java.time.LocalDateTime.parse(start).atZone(zone).toInstant();

        var running = RegulatoryClocks.start(clock, market, from, "");

        assertThat(running.dueDate()).isEqualTo(due);
        assertThat(running.dueAt()).isEqualTo(due.plusDays(1).atStartOfDay(zone).toInstant());
        assertThat(running.remindAt()).isBefore(running.dueAt()).isAfter(running.runsFrom());
    }

    @Test
    void theDayIsThatOfTheMarketAndNotOfTheServer() {
        var lateInBerlin = Instant.parse("2026-03-02T23:30:00Z");

        assertThat(RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "DE", lateInBerlin, "")
                        .dueDate())
                .isEqualTo("2026-03-05");
        assertThat(RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "IE", lateInBerlin, "")
                        .dueDate())
                .isEqualTo("2026-03-04");
    }

    @Test
    void summerTimeMovesTheEndOfADayByItsHourAndNoFurther() {
        var before = Instant.parse("2026-03-27T12:00:00Z");

        var running = RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "DE", before, "");

        assertThat(running.dueDate()).isEqualTo("2026-03-29");
        assertThat(running.dueAt()).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    void aClockKeepsWhatItWasComputedFrom() {
        var running =
                RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", Instant.parse("2026-03-02T12:00:00Z"), "-2");

        assertThat(running.clockId()).isEqualTo("FDA_806_10-US-2");
        assertThat(running.calendar()).isEqualTo("US-FEDERAL 2026.1");
        assertThat(running.edition()).isEqualTo("2026.1");
        assertThat(running.rule()).isEqualTo("21 CFR 806.10(b)");
        assertThat(running.deadline().dueAt()).isEqualTo(running.dueAt());
    }

    @Test
    void aMarketThatTheDataDoNotKnowIsRefusedWithThoseTheyKnow() {
        assertThatThrownBy(() -> RegulatoryClocks.start(RegulatoryClock.FDA_803_50, "XX", Instant.EPOCH, ""))
                .hasMessageContaining("market XX is not known")
                .hasMessageContaining("US");
        assertThatThrownBy(() -> RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "IT", Instant.EPOCH, ""))
                .hasMessageContaining("work days of market IT");
    }

    @ParameterizedTest
    @EnumSource(RegulatoryClock.class)
    void everyClockRunsInEveryMarketOfItsLaw(RegulatoryClock clock) {
        assertThat(RegulatoryClocks.markets())
                .filteredOn(market -> RegulatoryClocks.regime(market) == RegulatoryClocks.regime(clock))
                .isNotEmpty()
                .allSatisfy(market -> assertThat(RegulatoryClocks.start(clock, market, Instant.EPOCH, "")
                                .dueDate())
                        .isAfter(LocalDate.EPOCH));
        assertThat(Arrays.asList(Regime.values())).contains(RegulatoryClocks.regime(clock));
    }
}
