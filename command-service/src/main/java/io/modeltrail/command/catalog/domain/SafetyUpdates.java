package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.OwedSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateCommand;
import io.modeltrail.events.catalog.SafetyUpdateCommand.EndSafetyUpdates;
import io.modeltrail.events.catalog.SafetyUpdateCommand.IssueSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateCommand.OweSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import io.modeltrail.events.clock.SafetyUpdatePeriods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Periodic safety updates: from the first authorisation in the Union one is owed after each period, by the strictest
/// class among the versions, until somebody says that the device has left the market.
final class SafetyUpdates {

    private SafetyUpdates() {}

    static List<ModelEvent> decide(SafetyUpdateCommand command, SafetyDuty duty) {
        return switch (command) {
            case OweSafetyUpdate owe -> owe(owe, duty);
            case IssueSafetyUpdate issue -> issue(issue, duty);
            case EndSafetyUpdates end -> end(end, duty);
        };
    }

    /// A class that owes more often moves the day forward, never back.
    private static List<ModelEvent> owe(OweSafetyUpdate it, SafetyDuty duty) {
        var from = duty.owed().map(OwedSafetyUpdate::from).orElse(it.authorisedOn());
        return SafetyUpdatePeriods.of(it.euClass(), from, day(it.requestedAt()))
                .filter(next -> duty.owed()
                        .filter(owed -> !next.dueOn().isBefore(owed.dueOn()))
                        .isEmpty())
                .map(next ->
                        List.<ModelEvent>of(new SafetyUpdateOwed(it.model(), it.version(), next, it.requestedAt())))
                .orElse(List.of());
    }

    private static List<ModelEvent> issue(IssueSafetyUpdate it, SafetyDuty duty) {
        if (duty.lastReport().filter(it.document()::equals).isPresent()) {
            return List.of();
        }
        var owed = duty.owed().orElseThrow(() -> notOwed(it));
        var today = day(it.requestedAt());
        new Requirements()
                .require(
                        !it.coversUntil().isAfter(today),
                        CatalogRule.NOT_YET,
                        "a report cannot cover the time until %s, as it is %s".formatted(it.coversUntil(), today),
                        "coversUntil")
                .require(
                        it.coversUntil().isAfter(owed.from()),
                        CatalogRule.COVERS_NOTHING_NEW,
                        "the time until %s is covered already".formatted(owed.from()),
                        "coversUntil")
                .hold();
        var events = new ArrayList<ModelEvent>();
        events.add(new SafetyUpdateIssued(
                it.model(),
                it.document(),
                it.coversUntil(),
                today.isAfter(owed.dueOn()),
                it.issuedBy(),
                it.requestedAt()));
        SafetyUpdatePeriods.after(owed.euClass(), it.coversUntil())
                .map(next -> new SafetyUpdateOwed(it.model(), duty.version().orElseThrow(), next, it.requestedAt()))
                .ifPresent(events::add);
        return events;
    }

    private static List<ModelEvent> end(EndSafetyUpdates it, SafetyDuty duty) {
        return duty.owed().isEmpty()
                ? List.of()
                : List.of(new SafetyUpdatesEnded(it.model(), it.why(), it.endedBy(), it.requestedAt()));
    }

    private static Rejection notOwed(IssueSafetyUpdate it) {
        return new Rejection(
                CatalogRule.NO_SAFETY_UPDATE_OWED,
                "model %s owes no safety update: no version of class IIA, IIB or III is authorised by a notified body"
                        .formatted(it.model()),
                "DescribeVersion, GrantAuthorisation");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
