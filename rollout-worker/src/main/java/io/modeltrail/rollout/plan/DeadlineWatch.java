package io.modeltrail.rollout.plan;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.OpenDeadlines;
import io.modeltrail.events.deadline.OpenDeadlines.Running;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every deadline that runs, folded from the log, which is the schedule: whoever reads it knows what is due, and what
/// was reported already. Each event is taken once, in the order of its stream. Owned by one thread.
public final class DeadlineWatch {

    private final Map<String, OpenDeadlines> open = new HashMap<>();
    private final Map<String, Long> nextVersion = new HashMap<>();
    private final Set<String> incidents = new HashSet<>();
    private Instant next = Instant.MAX;

    /// Streams of these kinds have no deadlines of days.
    public static boolean isAbout(String kind) {
        return switch (kind) {
            case Streams.ROLLOUT, Streams.SERVING_TARGET, Streams.IDENTITY, Streams.REFUSAL -> false;
            default -> true;
        };
    }

    public void fold(Event event, long streamVersion) {
        var stream = event.stream();
        if (streamVersion < nextVersion.getOrDefault(stream, 0L)) {
            return;
        }
        if (event instanceof IncidentOpened opened) {
            incidents.add(opened.incidentId());
            next = earliest();
        }
        if (event instanceof ChangesDeadlines) {
            nextVersion.put(stream, streamVersion + 1);
            var after = open.getOrDefault(stream, OpenDeadlines.none()).evolve(event);
            if (after.byName().isEmpty()) {
                open.remove(stream);
            } else {
                open.put(stream, after);
            }
            next = earliest();
        }
    }

    /// Deadlines about which something is to be said now; none is looked at before the first one is due.
    public List<DeadlineSituation> due(Instant now) {
        return now.isBefore(next)
                ? List.of()
                : unreported()
                        .map(one -> one.at(now))
                        .filter(DeadlineWatch::isDue)
                        .toList();
    }

    private record Watched(String stream, Running running) {

        DeadlineSituation at(Instant now) {
            return new DeadlineSituation(stream, running, now);
        }

        /// A reminder is of use for clocks of incidents only: nobody else listens to one.
        Instant next() {
            var remindAt = running.deadline().remindAt();
            return remindAt != null && !running.reminded() && at(remindAt).isOfIncident()
                    ? remindAt
                    : running.deadline().dueAt();
        }
    }

    private static boolean isDue(DeadlineSituation situation) {
        return situation.running().isOver(situation.now())
                || (situation.isOfIncident() && situation.running().isReminderDue(situation.now()));
    }

    private Instant earliest() {
        return unreported().map(Watched::next).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /// Without those of other streams about which an incident has been opened.
    private Stream<Watched> unreported() {
        return open.entrySet().stream()
                .flatMap(stream -> stream.getValue().byName().values().stream()
                        .map(running -> new Watched(stream.getKey(), running)))
                .filter(one -> !incidents.contains(IncidentIds.ofMissedDeadline(
                        one.stream(),
                        one.running().deadline().name(),
                        one.running().deadline().dueAt().toString())));
    }
}
