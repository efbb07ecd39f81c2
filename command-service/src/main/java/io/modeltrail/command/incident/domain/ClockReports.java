package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.StartClock;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentEvent;
import java.util.List;

/// What is told about clocks: an authority starts one, one is due soon, one has run out. Each is told once, whatever
/// the clock of the one who tells it says.
final class ClockReports {

    private ClockReports() {}

    static List<IncidentEvent> start(StartClock it, IncidentCase known) {
        if (!Clocks.has(it.market(), it.clock())) {
            throw new Rejection(
                    IncidentRule.NO_SUCH_CLOCK,
                    "the law of market %s has no clock %s".formatted(it.market(), it.clock()),
                    it.stream());
        }
        var running = RegulatoryClocks.start(it.clock(), it.market(), it.runsFrom(), "");
        var before = known.clock(running.clockId()).filter(ClockState::open);
        RegulatoryDecisions.requirePast(new Requirements(), it.runsFrom(), "runsFrom", it.requestedAt(), it.stream())
                .require(
                        before.filter(has -> has.running().dueAt().isBefore(running.dueAt()))
                                .isEmpty(),
                        IncidentRule.CLOCK_OPEN,
                        "clock %s is open already and would end later".formatted(running.clockId()),
                        it.stream())
                .hold();
        return List.copyOf(Clocks.start(running, known, it.why(), it.requestedAt()));
    }

    static List<IncidentEvent> remind(RemindOfDeadline it, IncidentCase known) {
        var clock = find(it, it.clockId(), known);
        return switch (clock.standing()) {
            case RUNNING -> {
                var running = clock.running();
                IncidentOpening.requireDue(
                        !it.requestedAt().isBefore(running.remindAt()),
                        "the time before the reminder of " + it.clockId(),
                        running.remindAt(),
                        it.stream());
                yield List.of(
                        new DeadlineApproached(it.incidentId(), it.clockId(), running.dueAt(), it.requestedAt()),
                        Notifications.approaching(it.incidentId(), clock, it.requestedAt()));
            }
            case REMINDED, MISSED, SATISFIED, STOPPED -> List.of();
        };
    }

    static List<IncidentEvent> missed(ReportMissedDeadline it, IncidentCase known) {
        var clock = find(it, it.clockId(), known);
        return switch (clock.standing()) {
            case RUNNING, REMINDED -> {
                var running = clock.running();
                IncidentOpening.requireDue(
                        !it.requestedAt().isBefore(running.dueAt()), it.clockId(), running.dueAt(), it.stream());
                yield List.of(
                        new DeadlineMissed(it.incidentId(), it.clockId(), running.dueAt(), it.requestedAt()),
                        Notifications.missed(it.incidentId(), clock.at(Standing.MISSED), it.requestedAt()));
            }
            case MISSED, SATISFIED, STOPPED -> List.of();
        };
    }

    private static ClockState find(IncidentCommand it, String clockId, IncidentCase known) {
        return known.clock(clockId)
                .orElseThrow(() -> new Rejection(
                        IncidentRule.CLOCK_NOT_STARTED,
                        "incident %s has no clock %s".formatted(it.incidentId(), clockId),
                        it.stream()));
    }
}
