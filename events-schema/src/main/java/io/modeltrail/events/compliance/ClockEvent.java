package io.modeltrail.events.compliance;

import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Reminded;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import java.time.Instant;
import java.util.List;

/// What happens to the regulatory clocks of an incident.
public sealed interface ClockEvent extends IncidentEvent, ChangesDeadlines {

    record ClockStarted(String incidentId, RunningClock running, String why, Instant occurredAt) implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(running.deadline()));
        }
    }

    /// The clock runs with another due date from now on, or runs again.
    record ClockMoved(String incidentId, RunningClock running, String why, Instant occurredAt) implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(running.deadline()));
        }
    }

    /// People were told that it is due soon.
    record DeadlineApproached(String incidentId, String clockId, Instant dueAt, Instant occurredAt)
            implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Reminded(clockId));
        }
    }

    /// It ran out. What it asked for is still owed.
    record DeadlineMissed(String incidentId, String clockId, Instant dueAt, Instant occurredAt) implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(clockId));
        }
    }

    /// What it asked for was done at `satisfiedAt`; `late` says that this was after its end.
    record ClockSatisfied(
            String incidentId, String clockId, Instant satisfiedAt, boolean late, String by, Instant occurredAt)
            implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(clockId));
        }
    }

    /// Nothing is owed under it any more.
    record ClockStopped(String incidentId, String clockId, String why, Instant occurredAt) implements ClockEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(clockId));
        }
    }
}
