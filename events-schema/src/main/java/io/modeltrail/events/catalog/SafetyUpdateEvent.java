package io.modeltrail.events.catalog;

import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a model owes while versions of it are on the market of the Union: a periodic safety update report after each
/// period (Regulation (EU) 2017/745, article 86). The device owes it, not each of its versions.
public sealed interface SafetyUpdateEvent extends ModelEvent, ChangesDeadlines {

    String DEADLINE = "safety-update";

    /// A report is due; `version` is the one whose class or authorisation asks for it, or the one before did.
    record SafetyUpdateOwed(String model, String version, OwedSafetyUpdate owed, Instant occurredAt)
            implements SafetyUpdateEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(Deadline.untilEndOf(
                    owed.dueOn(),
                    DEADLINE,
                    "the periodic safety update report of a device of class %s (%s)"
                            .formatted(owed.euClass(), owed.rule()))));
        }
    }

    /// The report with this digest covers the time up to `coversUntil`; `late` when it came after its day.
    record SafetyUpdateIssued(
            String model, String document, LocalDate coversUntil, boolean late, String issuedBy, Instant occurredAt)
            implements SafetyUpdateEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(DEADLINE));
        }
    }

    /// The device has left the market, or is no longer of a class that owes reports.
    record SafetyUpdatesEnded(String model, String why, String endedBy, Instant occurredAt)
            implements SafetyUpdateEvent {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(DEADLINE));
        }
    }
}
