package io.modeltrail.query.deadline;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.AllEnded;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Reminded;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one stream owes, by the name of the deadline. Unlike for who watches, what was missed stays until it was done.
record StreamDeadlines(Map<String, Owed> byName) {

    /// `since` is the position that started it, `incidentId` the incident that says that it was missed.
    record Owed(
            Deadline deadline,
            boolean reminded,
            long since,
            @Nullable String incidentId) {

        private Owed missed(String incident) {
            return new Owed(deadline, reminded, since, incident);
        }
    }

    static StreamDeadlines none() {
        return new StreamDeadlines(Map.of());
    }

    StreamDeadlines evolve(Event event, long position) {
        return switch (event) {
            case DeadlineMissed it -> with(it.clockId(), it.incidentId());
            case ChangesDeadlines it -> {
                var next = new TreeMap<>(byName);
                it.deadlineChanges().forEach(change -> apply(change, next, position));
                yield new StreamDeadlines(next);
            }
            case IncidentOpened it -> missed(it);
            default -> this;
        };
    }

    private static void apply(DeadlineChange change, Map<String, Owed> next, long position) {
        switch (change) {
            case Started(var deadline) -> next.put(deadline.name(), new Owed(deadline, false, position, null));
            case Reminded(var name) ->
                next.computeIfPresent(
                        name, (_, owed) -> new Owed(owed.deadline(), true, owed.since(), owed.incidentId()));
            case Ended(var name) -> next.remove(name);
            case AllEnded() -> next.clear();
        }
    }

    private StreamDeadlines missed(IncidentOpened it) {
        return byName.values().stream()
                .map(Owed::deadline)
                .filter(deadline -> it.incidentId()
                        .equals(IncidentIds.ofMissedDeadline(
                                it.about(), deadline.name(), deadline.dueAt().toString())))
                .findFirst()
                .map(deadline -> with(deadline.name(), it.incidentId()))
                .orElse(this);
    }

    private StreamDeadlines with(String name, String incident) {
        var next = new TreeMap<>(byName);
        next.computeIfPresent(name, (_, owed) -> owed.missed(incident));
        return new StreamDeadlines(next);
    }
}
