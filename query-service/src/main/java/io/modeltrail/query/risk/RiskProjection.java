package io.modeltrail.query.risk;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// The risk of each version: its risk file, its open serious adverse events and whether it is held back, from every
/// event
/// that matters.
public final class RiskProjection implements RowProjection {

    public static final String NAME = "risk";

    static final VersionedTable TABLE = new VersionedTable(
            "version_risk", List.of("model", "version"), List.of("picture", "changed_at", "stream_version"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelVersionEvent.class, RiskFileEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        long position = positioned.position();
        return switch (positioned.event()) {
            case ModelVersionRegistered it ->
                List.of(RowChange.create(TABLE, it.model(), it.version())
                        .json("picture", RiskPicture.initial())
                        .set("changed_at", it.occurredAt())
                        .set("stream_version", -1));
            case RiskFileEvent it ->
                List.of(RowChange.change(TABLE, it.model(), it.version())
                        .evolve("picture", RiskPicture.class, picture -> picture.on(it, position))
                        .set("changed_at", it.occurredAt())
                        .set("stream_version", positioned.envelope().streamversion()));
            case ModelVersionEvent it
            when matters(it) ->
                List.of(RowChange.change(TABLE, it.model(), it.version())
                        .evolve("picture", RiskPicture.class, picture -> picture.on(it, position))
                        .set("changed_at", it.occurredAt()));
            default -> List.of();
        };
    }

    private static boolean matters(ModelVersionEvent event) {
        return event instanceof SeriousAdverseEventNoted
                || event instanceof SeriousAdverseEventResolved
                || event instanceof ModelVersionSuspended
                || event instanceof ModelVersionWithdrawn
                || event instanceof ModelVersionApproved;
    }
}
