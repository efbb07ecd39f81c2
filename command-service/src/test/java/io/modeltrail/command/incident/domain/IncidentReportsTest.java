package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.incident.domain.Incidents.NEXT_DAY;
import static io.modeltrail.command.incident.domain.Incidents.NOON;
import static io.modeltrail.command.incident.domain.Incidents.RITA;
import static io.modeltrail.command.incident.domain.Incidents.file;
import static io.modeltrail.command.incident.domain.Incidents.reported;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.IncidentCommand.SupplementReport;
import io.modeltrail.events.compliance.IncidentEvent.NewInformationRecorded;
import io.modeltrail.events.compliance.IncidentEvent.ReportFiled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentReportsTest {

    private static final String FDA = "FDA_803_50-US";
    private static final Instant DUE = Instant.parse("2026-04-02T04:00:00Z");

    @Test
    void aReportSatisfiesItsClocksInTimeOrLate() {
        var inTime = file("US", "M-1", DUE.minusNanos(1), FDA);
        reported()
                .when(inTime)
                .then(
                        new ReportFiled("i-1", inTime.report(), RITA, inTime.requestedAt()),
                        new ClockSatisfied("i-1", FDA, DUE.minusNanos(1), false, "M-1", inTime.requestedAt()));
        var late = file("US", "M-1", DUE, FDA);
        reported()
                .having(new ReportMissedDeadline("i-1", FDA, DUE))
                .when(late)
                .then(
                        new ReportFiled("i-1", late.report(), RITA, DUE),
                        new ClockSatisfied("i-1", FDA, DUE, true, "M-1", DUE));
    }

    @Test
    void aReportIsFiledOnceForClocksThatAreOpenInItsMarket() {
        var filed = reported().having(file("US", "M-1", NEXT_DAY, FDA));
        filed.when(file("US", "M-1", NEXT_DAY, FDA))
                .thenRefusedBy(IncidentRule.ALREADY_FILED, IncidentRule.CLOCK_NOT_OPEN);
        reported().when(file("DE", "V-1", NEXT_DAY, FDA)).thenRefusedBy(IncidentRule.MARKET_NOT_CONCERNED);
        reported().when(file("US", "M-1", NEXT_DAY, "other")).thenRefusedBy(IncidentRule.CLOCK_NOT_STARTED);
        reported().when(file("US", "M-1", NOON.minusNanos(1), FDA)).thenRefusedBy(IncidentRule.CLOCK_NOT_STARTED);
        assertThatThrownBy(() -> new FiledReport("US", "FDA", "M-1", List.of(), NOON, null, null))
                .hasMessageStartingWith("report.clocks must name at least one");
    }

    @Test
    void whatIsLearnedAfterAReportStartsTheClockOfASupplementEachTime() {
        var learned = supplement("US", "M-1");
        var filed = reported().having(file("US", "M-1", NEXT_DAY, FDA));
        filed.when(learned).then(noted(learned), started(learned, "-1"));
        filed.having(learned).when(learned).then(noted(learned), started(learned, "-2"));
        reported().when(learned).thenRefusedBy(IncidentRule.REPORT_NOT_FILED);
    }

    @Test
    void europeanFollowUpsHaveNoPeriod() {
        var learned = supplement("DE", "V-1");
        reported()
                .having(file("DE", "V-1", NEXT_DAY, "EU_MDR_87_3-DE"))
                .when(learned)
                .then(noted(learned));
    }

    private static SupplementReport supplement(String market, String reference) {
        return new SupplementReport("i-1", market, reference, NEXT_DAY, "the cause is known", RITA, NEXT_DAY);
    }

    private static NewInformationRecorded noted(SupplementReport it) {
        return new NewInformationRecorded(
                "i-1", it.market(), it.reference(), NEXT_DAY, it.information(), RITA, NEXT_DAY);
    }

    private static ClockStarted started(SupplementReport it, String suffix) {
        return new ClockStarted(
                "i-1",
                RegulatoryClocks.start(RegulatoryClock.FDA_803_56, "US", it.learnedAt(), suffix),
                "report M-1 needs a supplement",
                NEXT_DAY);
    }
}
