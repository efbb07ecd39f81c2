package io.modeltrail.query.rollout;

import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// What the events of a serving target do to its row.
final class TargetRows {

    static final VersionedTable TABLE = new VersionedTable(
            "target",
            List.of("target"),
            List.of(
                    "environment",
                    "model",
                    "router",
                    "router_address",
                    "stable_version",
                    "rollout_id",
                    "frozen_from",
                    "frozen_until",
                    "frozen_why",
                    "registered_at",
                    "stream_version"));

    private TargetRows() {}

    static RowChange on(ServingTargetEvent event) {
        return switch (event) {
            case ServingTargetRegistered registered ->
                RowChange.create(TABLE, registered.target())
                        .set("environment", registered.environment())
                        .set("model", registered.model())
                        .set("router", registered.router())
                        .set("router_address", registered.routerAddress())
                        .set("registered_at", registered.occurredAt());
            case StableVersionInstalled installed -> change(event).set("stable_version", installed.version());
            case TargetReserved reserved -> change(event).set("rollout_id", reserved.rolloutId());
            case TargetReleased released ->
                change(event).set("rollout_id", null).set("stable_version", released.stableVersion());
            case TargetFrozen frozen ->
                change(event)
                        .set("frozen_from", frozen.from())
                        .set("frozen_until", frozen.until())
                        .set("frozen_why", frozen.why());
        };
    }

    private static RowChange change(ServingTargetEvent event) {
        return RowChange.change(TABLE, event.target());
    }
}
