package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.incident.domain.Incidents.NEXT_DAY;
import static io.modeltrail.command.incident.domain.Incidents.NOON;
import static io.modeltrail.command.incident.domain.Incidents.OWED;
import static io.modeltrail.command.incident.domain.Incidents.RITA;
import static io.modeltrail.command.incident.domain.Incidents.aware;
import static io.modeltrail.command.incident.domain.Incidents.decide;
import static io.modeltrail.command.incident.domain.Incidents.file;
import static io.modeltrail.command.incident.domain.Incidents.known;
import static io.modeltrail.command.incident.domain.Incidents.nothing;
import static io.modeltrail.command.incident.domain.Incidents.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ClockCommand.StartClock;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.Seriousness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IncidentClocksTest {

    private static final String FDA = "FDA_803_50-US";
    private static final Instant DUE = Instant.parse("2026-04-02T04:00:00Z");

    @Test
    void ofSeveralClocksInAMarketTheStrictestWins() {
        assertThat(clocks(reported().having(aware(NOON, Seriousness.DEATH, "DE"))))
                .isEqualTo(Map.of(
                        FDA, Standing.RUNNING, "EU_MDR_87_3-DE", Standing.STOPPED, "EU_MDR_87_5-DE", Standing.RUNNING));
        assertThat(clocks(reported().having(aware(NOON, Seriousness.PUBLIC_HEALTH_THREAT, "DE"))))
                .containsEntry("EU_MDR_87_3-DE", Standing.STOPPED)
                .containsEntry("EU_MDR_87_4-DE", Standing.RUNNING)
                .doesNotContainKey("EU_MDR_87_5-DE");
    }

    @Test
    void whatIsKnownOnlyGrowsAndAnEarlierAwarenessMovesTheClock() {
        reported().when(aware(NOON, Seriousness.NOT_SERIOUS, "US")).thenNothing();
        reported().when(aware(NEXT_DAY, Seriousness.SERIOUS, "DE")).thenNothing();
        var earlier = NOON.minusSeconds(2 * 86_400);

        var events = decided(reported(), aware(earlier, Seriousness.SERIOUS, "US"));

        assertThat(events)
                .filteredOn(ClockMoved.class::isInstance)
                .extracting(event -> ((ClockMoved) event).running())
                .containsExactlyInAnyOrder(
                        RegulatoryClocks.start(RegulatoryClock.FDA_803_50, "US", earlier, ""),
                        RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_3, "DE", earlier, ""));
    }

    @Test
    void anotherMarketGetsAClockOfItsOwn() {
        assertThat(clocks(reported().having(aware(NOON, Seriousness.SERIOUS, "FR"))))
                .containsEntry("EU_MDR_87_3-FR", Standing.RUNNING)
                .hasSize(3);
        reported()
                .when(aware(NEXT_DAY.plusSeconds(1), Seriousness.SERIOUS, "FR"))
                .thenRefusedBy(IncidentRule.IN_THE_FUTURE);
    }

    @Test
    void afterAReportWhatIsLearnedAsksForASupplementAndStartsNoFirstReport() {
        var filed = reported().having(file("DE", "V-1", NEXT_DAY, "EU_MDR_87_3-DE"));

        assertThat(clocks(filed.having(aware(NOON, Seriousness.DEATH, "DE"))))
                .containsEntry("EU_MDR_87_3-DE", Standing.SATISFIED)
                .doesNotContainKey("EU_MDR_87_5-DE");
    }

    @Test
    void whatWasDecidedOnAnOldRecordIsDecidedAnew() {
        var declined = reported().having(decide(reported().state(), "US", false, null));
        var graver = declined.having(aware(NOON, Seriousness.DEATH, "US"));

        assertThat(clocks(declined)).containsEntry(FDA, Standing.STOPPED);
        assertThat(clocks(graver)).containsEntry(FDA, Standing.RUNNING);
        assertThat(known(graver.state()).handling().decided()).isEmpty();
    }

    @Test
    void aClockThatRunsOutIsMissedOnceAndNeverEarly() {
        reported().when(new ReportMissedDeadline("i-1", FDA, DUE.minusNanos(1))).thenRefusedBy(IncidentRule.NOT_DUE);
        var missed = new ReportMissedDeadline("i-1", FDA, DUE);
        assertThat(decided(reported(), missed).getFirst()).isEqualTo(new DeadlineMissed("i-1", FDA, DUE, DUE));
        reported().having(missed).when(missed).thenNothing();
        reported()
                .having(missed)
                .when(new ReportMissedDeadline("i-1", FDA, NOON))
                .thenNothing();
        reported().having(file("US", "M-1", NEXT_DAY, FDA)).when(missed).thenNothing();
        reported().when(new ReportMissedDeadline("i-1", "x", DUE)).thenRefusedBy(IncidentRule.CLOCK_NOT_STARTED);
        nothing().when(missed).thenRefusedBy(IncidentRule.UNKNOWN_INCIDENT);
    }

    @Test
    void peopleAreRemindedOnceAndInTime() {
        var remindAt = Instant.parse("2026-03-25T04:00:00Z");
        var remind = new RemindOfDeadline("i-1", FDA, remindAt);

        assertThat(decided(reported(), remind))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("DeadlineApproached", "NotificationRequested");
        reported().having(remind).when(remind).thenNothing();
        reported()
                .when(new RemindOfDeadline("i-1", FDA, remindAt.minusNanos(1)))
                .thenRefusedBy(IncidentRule.NOT_DUE);
    }

    @Test
    void anAuthorityMayStartAClockOfItsLaw() {
        var requested = new StartClock("i-1", RegulatoryClock.FDA_803_53, "US", NOON, "by letter", RITA, NEXT_DAY);
        reported()
                .when(requested)
                .then(new ClockStarted(
                        "i-1",
                        RegulatoryClocks.start(RegulatoryClock.FDA_803_53, "US", NOON, ""),
                        "by letter",
                        NEXT_DAY));
        reported().having(requested).when(requested).thenNothing();
        reported()
                .when(new StartClock("i-1", RegulatoryClock.FDA_803_53, "DE", NOON, "x", RITA, NEXT_DAY))
                .thenRefusedBy(IncidentRule.NO_SUCH_CLOCK);
    }

    @Test
    void nobodyPutsOffAClockThatRuns() {
        reported()
                .when(new StartClock("i-1", RegulatoryClock.FDA_803_50, "US", NEXT_DAY, "later", RITA, NEXT_DAY))
                .thenRefusedBy(IncidentRule.CLOCK_OPEN);
        reported()
                .when(new StartClock(
                        "i-1", RegulatoryClock.FDA_822_8, "US", NEXT_DAY.plusSeconds(1), "order", RITA, NEXT_DAY))
                .thenRefusedBy(IncidentRule.IN_THE_FUTURE);
    }

    @Test
    void aDeadlineOfAnotherStreamThatRanOutOpensAnIncident() {
        var about = "ModelVersion/apache/1.1.0";
        var id = IncidentIds.ofMissedDeadline(about, OWED.name(), OWED.dueAt().toString());
        var missed = new ReportMissedObligation(id, about, OWED.name(), NOON);

        assertThat(decided(nothing(), missed).getFirst()).isInstanceOfSatisfying(IncidentOpened.class, opened -> {
            assertThat(opened.kind()).isEqualTo(IncidentKind.MISSED_DEADLINE);
            assertThat(opened.summary()).startsWith("the validation after the hotfix was owed until");
        });
        nothing().having(missed).when(missed).thenNothing();
        nothing()
                .when(new ReportMissedObligation(
                        id, about, OWED.name(), OWED.dueAt().minusNanos(1)))
                .thenRefusedBy(IncidentRule.NOT_DUE);
        nothing().when(new ReportMissedObligation(id, about, "another", NOON)).thenNothing();
    }

    private static Map<String, Standing> clocks(Scenario<IncidentCommand, Incident, IncidentEvent> scenario) {
        return known(scenario.state()).clocks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, clock -> clock.getValue().standing()));
    }

    private static List<IncidentEvent> decided(
            Scenario<IncidentCommand, Incident, IncidentEvent> scenario, IncidentCommand command) {
        return scenario.decide().apply(command, scenario.state());
    }
}
