package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.OwedSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import java.util.Optional;

/// What a model owes of periodic safety updates. `version` is the one that it is owed for, `lastReport` the digest of
/// the latest.
public record SafetyDuty(Optional<OwedSafetyUpdate> owed, Optional<String> version, Optional<String> lastReport) {

    static SafetyDuty none() {
        return new SafetyDuty(Optional.empty(), Optional.empty(), Optional.empty());
    }

    SafetyDuty evolve(SafetyUpdateEvent event) {
        return switch (event) {
            case SafetyUpdateOwed it -> new SafetyDuty(Optional.of(it.owed()), Optional.of(it.version()), lastReport);
            case SafetyUpdateIssued it -> new SafetyDuty(owed, version, Optional.of(it.document()));
            case SafetyUpdatesEnded _ -> new SafetyDuty(Optional.empty(), Optional.empty(), lastReport);
        };
    }
}
