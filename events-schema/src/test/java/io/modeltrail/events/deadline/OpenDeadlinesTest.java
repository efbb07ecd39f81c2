package io.modeltrail.events.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Reminded;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDeadlinesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plusSeconds(86_400);
    private static final Deadline REPORT = new Deadline("report", "a report", NOON, NEXT_DAY);

    private record Changed(List<DeadlineChange> deadlineChanges) implements ChangesDeadlines {
        @Override
        public String stream() {
            return "Incident/i-1";
        }

        @Override
        public Instant occurredAt() {
            return NOON;
        }
    }

    @Test
    void aDeadlineRunsUntilItIsEnded() {
        var running = OpenDeadlines.none().evolve(changed(new Started(REPORT)));

        assertThat(running.find("report")).isPresent();
        assertThat(running.evolve(changed(new Ended("report")))).isEqualTo(OpenDeadlines.none());
        assertThat(running.evolve(changed(new Ended("another")))).isEqualTo(running);
    }

    @Test
    void peopleAreRemindedOnceAndOnlyWhileThereIsTime() {
        var running = OpenDeadlines.none().evolve(changed(new Started(REPORT)));
        var reminded = running.evolve(changed(new Reminded("report")));

        assertThat(running.byName().values()).allSatisfy(one -> {
            assertThat(one.isReminderDue(NOON.minusNanos(1))).isFalse();
            assertThat(one.isReminderDue(NOON)).isTrue();
            assertThat(one.isReminderDue(NEXT_DAY)).isFalse();
            assertThat(one.isOver(NEXT_DAY.minusNanos(1))).isFalse();
            assertThat(one.isOver(NEXT_DAY)).isTrue();
        });
        assertThat(reminded.byName().values())
                .allSatisfy(one -> assertThat(one.isReminderDue(NOON)).isFalse());
    }

    @Test
    void aDeadlineThatStartsAnewIsRemindedOfAnew() {
        var again =
                OpenDeadlines.none().evolve(changed(new Started(REPORT), new Reminded("report"), new Started(REPORT)));

        assertThat(again.byName().values())
                .allSatisfy(one -> assertThat(one.reminded()).isFalse());
    }

    private static Changed changed(DeadlineChange... changes) {
        return new Changed(List.of(changes));
    }
}
