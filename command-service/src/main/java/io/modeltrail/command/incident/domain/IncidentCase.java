package io.modeltrail.command.incident.domain;

import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.IncidentRecord;
import io.modeltrail.events.wire.Digests;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Everything that the next decision about an incident needs: the record, its clocks by id, and how it was handled.
public record IncidentCase(IncidentRecord record, Map<String, ClockState> clocks, Handling handling) {
    public IncidentCase {
        clocks = Map.copyOf(clocks);
    }

    String digest() {
        return Digests.of(record);
    }

    Optional<Awareness> awareness() {
        return Optional.ofNullable(record.awareness());
    }

    Optional<ClockState> clock(String clockId) {
        return Optional.ofNullable(clocks.get(clockId));
    }

    Collection<ClockState> open() {
        return new TreeMap<>(clocks).values().stream().filter(ClockState::open).toList();
    }

    IncidentCase running(RunningClock running) {
        var next = new TreeMap<>(clocks);
        next.put(running.clockId(), new ClockState(running, Standing.RUNNING));
        return new IncidentCase(record, next, handling);
    }

    IncidentCase clockAt(String clockId, Standing standing) {
        var next = new TreeMap<>(clocks);
        next.computeIfPresent(clockId, (_, clock) -> clock.at(standing));
        return new IncidentCase(record, next, handling);
    }

    /// What was decided on a record that has changed is decided anew, unless the report was filed.
    IncidentCase aware(Awareness awareness) {
        var stillDecided = new HashSet<>(handling.decided());
        if (!awareness.equals(record.awareness())) {
            stillDecided.removeIf(
                    market -> handling.filed().stream().noneMatch(report -> report.startsWith(market + "/")));
        }
        return new IncidentCase(record.with(awareness), clocks, handling.decided(stillDecided));
    }

    IncidentCase handled(UnaryOperator<Handling> step) {
        return new IncidentCase(record, clocks, step.apply(handling));
    }
}
