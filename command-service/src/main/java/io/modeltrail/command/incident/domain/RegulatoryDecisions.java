package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.incident.domain.ClockState.Standing;
import io.modeltrail.events.clock.Regime;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.IncidentCommand.AssessCorrection;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentCommand.RecordAwareness;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.CorrectionAssessed;
import io.modeltrail.events.compliance.IncidentEvent.ReportabilityDecided;
import io.modeltrail.events.compliance.Seriousness;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people decide about an incident, and which clocks that starts and stops.
final class RegulatoryDecisions {

    private static final String US = "US";
    private static final String CORRECTION = RegulatoryClock.FDA_806_10 + "-" + US;

    private RegulatoryDecisions() {}

    /// What is known only grows: the earliest moment counts, the gravest seriousness, and every market.
    static List<IncidentEvent> aware(RecordAwareness it, IncidentCase known) {
        requirePast(new Requirements(), it.awareness().awareAt(), "awareness.awareAt", it.requestedAt(), it.stream())
                .hold();
        var all = known.awareness()
                .map(before -> together(before, it.awareness()))
                .orElse(it.awareness());
        if (known.awareness().filter(all::equals).isPresent()) {
            return List.of();
        }
        var record = known.record().with(all);
        var events = new ArrayList<IncidentEvent>();
        events.add(new AwarenessRecorded(it.incidentId(), all, it.recordedBy(), Digests.of(record), it.requestedAt()));
        events.addAll(Clocks.of(all, known, it.requestedAt()));
        return events;
    }

    static List<IncidentEvent> decide(DecideReportability it, IncidentCase known) {
        var decision = it.decision();
        var remedial = decision.remedialActionKnownAt();
        var requirements = Signing.require(new Requirements(), it.signature(), known)
                .require(
                        known.awareness().isPresent(),
                        IncidentRule.AWARENESS_NOT_RECORDED,
                        "it is not on record when the organisation became aware, and of what",
                        "RecordAwareness")
                .require(
                        known.awareness()
                                .filter(aware -> !aware.markets().contains(decision.market()))
                                .isEmpty(),
                        IncidentRule.MARKET_NOT_CONCERNED,
                        "market %s is not among those of the awareness".formatted(decision.market()),
                        "RecordAwareness")
                .require(
                        remedial == null || RegulatoryClocks.regime(decision.market()) == Regime.FDA,
                        IncidentRule.NO_SUCH_CLOCK,
                        "decision.remedialActionKnownAt starts a clock of the FDA only, not one of %s"
                                .formatted(decision.market()),
                        "21 CFR 803.53");
        requirePast(requirements, remedial, "decision.remedialActionKnownAt", it.requestedAt(), it.stream())
                .hold();
        var events = new ArrayList<IncidentEvent>();
        events.add(new ReportabilityDecided(it.incidentId(), decision, it.signature(), it.requestedAt()));
        known.awareness()
                .ifPresent(aware -> events.addAll(
                        decision.reportable() ? owed(it, aware, known) : notOwed(it, decision.market(), known)));
        return events;
    }

    private static List<ClockEvent> owed(DecideReportability it, Awareness aware, IncidentCase known) {
        var market = it.decision().market();
        var events = new ArrayList<ClockEvent>();
        if (Clocks.ofAwareness(market, known).isEmpty() && !Clocks.isSettled(market, known)) {
            events.addAll(Clocks.start(
                    Clocks.leastOf(market, aware.awareAt()), known, "decided to be reportable", it.requestedAt()));
        }
        var remedial = it.decision().remedialActionKnownAt();
        if (remedial != null) {
            events.addAll(Clocks.start(
                    RegulatoryClocks.start(RegulatoryClock.FDA_803_53, market, remedial, ""),
                    known,
                    "remedial action is needed",
                    it.requestedAt()));
        }
        return events;
    }

    private static List<ClockEvent> notOwed(DecideReportability it, String market, IncidentCase known) {
        return Clocks.ofAwareness(market, known).stream()
                .<ClockEvent>map(
                        clock -> stopped(it.incidentId(), clock, "decided not to be reportable", it.requestedAt()))
                .toList();
    }

    static List<IncidentEvent> assess(AssessCorrection it, IncidentCase known) {
        var clock = known.clock(CORRECTION);
        var initiatedAt = it.assessment().initiatedAt();
        var requirements = Signing.require(new Requirements(), it.signature(), known)
                .require(
                        !it.assessment().reportable() || clock.isPresent() || initiatedAt != null,
                        IncidentRule.NOT_INITIATED,
                        "say in assessment.initiatedAt when the correction or removal began",
                        "21 CFR 806.10(b)");
        requirePast(requirements, initiatedAt, "assessment.initiatedAt", it.requestedAt(), it.stream())
                .hold();
        var events = new ArrayList<IncidentEvent>();
        events.add(new CorrectionAssessed(it.incidentId(), it.assessment(), it.signature(), it.requestedAt()));
        if (!it.assessment().reportable()) {
            clock.filter(ClockState::open)
                    .map(open -> stopped(
                            it.incidentId(),
                            open,
                            "not reported; the record is kept (21 CFR 806.20)",
                            it.requestedAt()))
                    .ifPresent(events::add);
        } else if (clock.filter(has -> has.standing() == Standing.SATISFIED).isEmpty()) {
            Stream.concat(
                            Stream.ofNullable(initiatedAt),
                            clock.stream().map(has -> has.running().runsFrom()))
                    .min(Instant::compareTo)
                    .map(from -> RegulatoryClocks.start(RegulatoryClock.FDA_806_10, US, from, ""))
                    .ifPresent(running ->
                            events.addAll(Clocks.start(running, known, "assessed to be reportable", it.requestedAt())));
        }
        return events;
    }

    static Requirements requirePast(
            Requirements requirements, @Nullable Instant when, String field, Instant now, String evidence) {
        return requirements.require(
                when == null || !when.isAfter(now),
                IncidentRule.IN_THE_FUTURE,
                "%s %s lies in the future".formatted(field, when),
                evidence);
    }

    private static Awareness together(Awareness one, Awareness other) {
        return new Awareness(
                one.awareAt().isBefore(other.awareAt()) ? one.awareAt() : other.awareAt(),
                graver(one.seriousness(), other.seriousness()),
                Stream.concat(one.markets().stream(), other.markets().stream()).toList());
    }

    private static Seriousness graver(Seriousness one, Seriousness other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static ClockStopped stopped(String incidentId, ClockState clock, String why, Instant at) {
        return new ClockStopped(incidentId, clock.running().clockId(), why, at);
    }
}
