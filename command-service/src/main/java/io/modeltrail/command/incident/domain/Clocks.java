package io.modeltrail.command.incident.domain;

import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.clock.Regime;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.Seriousness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which clocks run: awareness starts those of each market, and of several the strictest wins.
final class Clocks {

    /// Of those that awareness starts, one runs in a market at a time.
    private static final Set<RegulatoryClock> OF_AWARENESS = EnumSet.of(
            RegulatoryClock.FDA_803_50,
            RegulatoryClock.EU_MDR_87_3,
            RegulatoryClock.EU_MDR_87_4,
            RegulatoryClock.EU_MDR_87_5);

    private Clocks() {}

    /// The clocks that this awareness starts, moves or takes the place of.
    static List<ClockEvent> of(Awareness awareness, IncidentCase known, Instant at) {
        var events = new ArrayList<ClockEvent>();
        for (var market : awareness.markets()) {
            strictest(awareness, market).ifPresent(needed -> events.addAll(replace(needed, known, at)));
        }
        return events;
    }

    /// Starts a clock, or moves it if it ran before; nothing if it runs just so.
    static List<ClockEvent> start(RunningClock needed, IncidentCase known, String why, Instant at) {
        var before = known.clock(needed.clockId());
        if (before.isEmpty()) {
            return List.of(new ClockStarted(known.record().incidentId(), needed, why, at));
        }
        return before.get().open() && before.get().running().dueAt().equals(needed.dueAt())
                ? List.of()
                : List.of(new ClockMoved(known.record().incidentId(), needed, why, at));
    }

    /// The clocks that awareness started in a market and that still run or were missed.
    static List<ClockState> ofAwareness(String market, IncidentCase known) {
        return known.open().stream()
                .filter(clock -> clock.running().market().equals(market)
                        && OF_AWARENESS.contains(clock.running().clock()))
                .toList();
    }

    /// What an awareness of something serious enough to be reported would start.
    static RunningClock leastOf(String market, Instant awareAt) {
        var clock = switch (RegulatoryClocks.regime(market)) {
            case FDA -> RegulatoryClock.FDA_803_50;
            case EU_MDR -> RegulatoryClock.EU_MDR_87_3;
        };
        return RegulatoryClocks.start(clock, market, awareAt, "");
    }

    static boolean has(String market, RegulatoryClock clock) {
        return RegulatoryClocks.regime(market) == RegulatoryClocks.regime(clock);
    }

    private static List<ClockEvent> replace(RunningClock needed, IncidentCase known, Instant at) {
        if (isSettled(needed.market(), known)) {
            return List.of();
        }
        var events = new ArrayList<ClockEvent>();
        for (var open : ofAwareness(needed.market(), known)) {
            if (open.running().clock() != needed.clock()) {
                events.add(new ClockStopped(
                        known.record().incidentId(),
                        open.running().clockId(),
                        "%s is stricter".formatted(needed.rule()),
                        at));
            }
        }
        events.addAll(start(needed, known, "awareness", at));
        return events;
    }

    /// A report was filed in time or late: what is learned since asks for a supplement, not for a first report.
    static boolean isSettled(String market, IncidentCase known) {
        return known.clocks().values().stream()
                .anyMatch(clock -> clock.standing() == Standing.SATISFIED
                        && clock.running().market().equals(market)
                        && OF_AWARENESS.contains(clock.running().clock()));
    }

    private static Optional<RunningClock> strictest(Awareness awareness, String market) {
        return candidates(awareness.seriousness(), RegulatoryClocks.regime(market)).stream()
                .map(clock -> RegulatoryClocks.start(clock, market, awareness.awareAt(), ""))
                .min(Comparator.comparing(RunningClock::dueAt));
    }

    /// A graver event is also a less grave one, so every clock of the lesser ones applies, too.
    private static Set<RegulatoryClock> candidates(Seriousness seriousness, Regime regime) {
        return switch (regime) {
            case FDA ->
                switch (seriousness) {
                    case NOT_SERIOUS -> Set.of();
                    case MALFUNCTION, SERIOUS, UNANTICIPATED_SERIOUS, DEATH, PUBLIC_HEALTH_THREAT ->
                        EnumSet.of(RegulatoryClock.FDA_803_50);
                };
            case EU_MDR ->
                switch (seriousness) {
                    case NOT_SERIOUS -> Set.of();
                    case MALFUNCTION, SERIOUS -> EnumSet.of(RegulatoryClock.EU_MDR_87_3);
                    case UNANTICIPATED_SERIOUS, DEATH ->
                        EnumSet.of(RegulatoryClock.EU_MDR_87_3, RegulatoryClock.EU_MDR_87_5);
                    case PUBLIC_HEALTH_THREAT ->
                        EnumSet.of(
                                RegulatoryClock.EU_MDR_87_3, RegulatoryClock.EU_MDR_87_5, RegulatoryClock.EU_MDR_87_4);
                };
        };
    }
}
