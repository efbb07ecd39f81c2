package io.modeltrail.events.catalog;

import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import io.modeltrail.events.policy.PolicyReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a version to patients and markets.
public sealed interface PhaseEvent extends ModelVersionEvent {

    /// The gate was open; `evidence` says what each of its requirements rested on, `policy` the clinical thresholds
    /// that
    /// held, for a gate that asks for them.
    record PhaseEntered(
            String model,
            String version,
            Phase from,
            Phase phase,
            List<GateEvidence> evidence,
            String enteredBy,
            @Nullable PolicyReference policy,
            Instant occurredAt)
            implements PhaseEvent {}

    /// An authority let the version onto a market. A fact of its own: it outlives the phase that is shown.
    record MarketAuthorised(
            String model,
            String version,
            Authority authority,
            String number,
            String market,
            LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            String recordedBy,
            Instant occurredAt)
            implements PhaseEvent, ChangesDeadlines {

        /// One that was over when it was recorded is history: nothing is owed about it.
        @Override
        public List<DeadlineChange> deadlineChanges() {
            if (expiresOn == null) {
                return List.of();
            }
            var what = "the renewal or the end of authorisation %s (%s, %s)".formatted(number, authority, market);
            var deadline = Deadline.untilEndOf(expiresOn, deadline(number), what);
            return deadline.dueAt().isAfter(occurredAt) ? List.of(new Started(deadline)) : List.of();
        }

        private static String deadline(String number) {
            return "authorisation-" + number;
        }
    }

    /// The authorisation was taken back or given up before it ran out.
    record MarketAuthorisationEnded(
            String model,
            String version,
            Authority authority,
            String number,
            LocalDate endedOn,
            String why,
            String recordedBy,
            Instant occurredAt)
            implements PhaseEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Ended(MarketAuthorised.deadline(number)));
        }
    }
}
