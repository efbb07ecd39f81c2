package io.modeltrail.query.incident;

import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the events of a clock do to its row. What is open is RUNNING, REMINDED or MISSED.
final class ClockRows {

    static final VersionedTable TABLE = new VersionedTable(
            "incident_clock",
            List.of("incident_id", "clock_id"),
            List.of("state", "due_at", "running", "why", "outcome", "stream_version"));

    private ClockRows() {}

    static RowChange on(ClockEvent event, long position) {
        return switch (event) {
            case ClockStarted it ->
                running(RowChange.create(TABLE, it.incidentId(), it.running().clockId()), it.running(), it.why());
            case ClockMoved it -> running(change(it, it.running().clockId()), it.running(), it.why());
            case DeadlineApproached it -> change(it, it.clockId()).set("state", "REMINDED");
            case DeadlineMissed it -> change(it, it.clockId()).set("state", "MISSED");
            case ClockSatisfied it ->
                change(it, it.clockId())
                        .set("state", "SATISFIED")
                        .json("outcome", new Outcome(it.satisfiedAt(), it.late(), it.by(), null, position));
            case ClockStopped it ->
                change(it, it.clockId())
                        .set("state", "STOPPED")
                        .json("outcome", new Outcome(it.occurredAt(), null, null, it.why(), position));
        };
    }

    private static RowChange running(RowChange change, RunningClock running, String why) {
        return change.set("state", "RUNNING")
                .set("due_at", running.dueAt())
                .json("running", running)
                .set("why", why)
                .json("outcome", null);
    }

    private static RowChange change(ClockEvent event, String clockId) {
        return RowChange.change(TABLE, event.incidentId(), clockId);
    }

    record Outcome(
            Instant at,
            @Nullable Boolean late,
            @Nullable String by,
            @Nullable String why,
            long position) {}
}
