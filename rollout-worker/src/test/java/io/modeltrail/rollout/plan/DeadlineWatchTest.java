package io.modeltrail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Streams;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RunningClock CLOCK = RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "DE", NOON, "");
    private static final Instant DUE = CLOCK.dueAt();
    private static final Send MISSED = new Send(
            "i-1-EU_MDR_87_4-DE-%d-missed".formatted(DUE.getEpochSecond()),
            new ReportMissedDeadline("i-1", CLOCK.clockId(), DUE),
            false);

    private DeadlineWatch watch = new DeadlineWatch();

    @BeforeEach
    void aClockRuns() {
        watch.fold(new ClockStarted("i-1", CLOCK, "awareness", NOON), 1);
    }

    @Test
    void aClockThatRunsOutIsReportedUntilTheLogSaysSo() {
        assertThat(asked(DUE.minusNanos(1))).noneMatch(send -> send.command() instanceof ReportMissedDeadline);
        assertThat(asked(DUE)).containsExactly(MISSED);
        assertThat(asked(DUE)).containsExactly(MISSED);

        watch.fold(new DeadlineMissed("i-1", CLOCK.clockId(), DUE, DUE), 2);

        assertThat(asked(DUE.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void peopleAreRemindedBeforeUntilTheLogSaysSo() {
        assertThat(asked(CLOCK.remindAt().minusNanos(1))).isEmpty();
        assertThat(asked(CLOCK.remindAt()))
                .extracting(Send::command)
                .containsExactly(new RemindOfDeadline("i-1", CLOCK.clockId(), CLOCK.remindAt()));

        watch.fold(new DeadlineApproached("i-1", CLOCK.clockId(), DUE, CLOCK.remindAt()), 2);

        assertThat(asked(CLOCK.remindAt())).isEmpty();
        assertThat(asked(DUE)).containsExactly(MISSED);
    }

    @Test
    void anotherLeaderOrARestartAsksTheSameQuestion() {
        var asked = asked(DUE);
        watch = new DeadlineWatch();
        aClockRuns();

        assertThat(asked(DUE)).isEqualTo(asked);
    }

    @Test
    void aClockThatIsPutForwardAndBackFiresTheSameOnce() {
        var hour = Duration.ofHours(1);
        assertThat(asked(DUE.minusSeconds(1).plus(hour)))
                .extracting(Send::commandId)
                .containsExactly(MISSED.commandId());
        assertThat(asked(DUE.minusSeconds(1)))
                .noneMatch(send -> send.commandId().equals(MISSED.commandId()));
        watch.fold(new DeadlineMissed("i-1", CLOCK.clockId(), DUE, DUE), 2);
        assertThat(asked(DUE.minus(hour))).isEmpty();
        assertThat(asked(DUE.plus(hour))).isEmpty();
    }

    @Test
    void whatIsPublishedTwiceStartsNothingAgain() {
        watch.fold(new ClockSatisfied("i-1", CLOCK.clockId(), NOON, false, "V-1", NOON), 2);
        aClockRuns();

        assertThat(asked(DUE)).isEmpty();
    }

    @Test
    void aClockThatIsMovedIsAnotherQuestion() {
        var later = RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "DE", NOON.plus(Duration.ofDays(1)), "");
        watch.fold(new ClockMoved("i-1", later, "reopened", NOON), 2);

        assertThat(asked(DUE)).noneMatch(send -> send.command() instanceof ReportMissedDeadline);
        assertThat(asked(later.dueAt()))
                .extracting(Send::commandId)
                .doesNotContain(MISSED.commandId())
                .hasSize(1);
    }

    @Test
    void aDeadlineOfAnotherStreamOpensAnIncidentOnce() {
        watch = new DeadlineWatch();
        var owed = new Deadline("validation", "the validation after the hotfix", NOON, DUE);
        watch.fold(new Owed(List.of(new Started(owed))), 0);
        var incident = IncidentIds.ofMissedDeadline("ModelVersion/apache/1.0.1", "validation", DUE.toString());

        assertThat(asked(NOON)).isEmpty();
        assertThat(asked(DUE))
                .containsExactly(new Send(
                        incident,
                        new ReportMissedObligation(incident, "ModelVersion/apache/1.0.1", "validation", DUE),
                        false));

        watch.fold(
                new IncidentOpened(
                        incident,
                        IncidentKind.MISSED_DEADLINE,
                        IncidentSeverity.MAJOR,
                        "ModelVersion/apache/1.0.1",
                        "not done",
                        null,
                        null,
                        null,
                        null,
                        DUE),
                0);

        assertThat(asked(DUE)).isEmpty();
    }

    private record Owed(List<DeadlineChange> deadlineChanges) implements ChangesDeadlines {
        @Override
        public String stream() {
            return Streams.modelVersion("apache", "1.0.1");
        }

        @Override
        public Instant occurredAt() {
            return NOON;
        }
    }

    private List<Send> asked(Instant now) {
        return watch.due(now).stream()
                .flatMap(situation ->
                        DeadlineReaction.all().stream().flatMap(reaction -> reaction.to(situation).stream()))
                .toList();
    }
}
