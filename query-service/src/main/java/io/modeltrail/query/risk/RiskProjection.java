package io.modeltrail.query.risk;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.IncidentReopened;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// The risk of each version: its risk file, its open serious adverse events, its drift, the incidents about it and
/// whether it is held back, from every
/// event
/// that matters.
public final class RiskProjection implements RowProjection {

    public static final String NAME = "risk";

    static final VersionedTable TABLE = new VersionedTable(
            "version_risk", List.of("model", "version"), List.of("picture", "changed_at", "stream_version"));

    static final VersionedTable INCIDENTS = new VersionedTable(
            "risk_incident",
            List.of("incident_id"),
            List.of("model", "version", "kind", "severity", "open", "changed_at", "stream_version"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(TABLE, INCIDENTS);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelVersionEvent.class, RiskFileEvent.class, IncidentEvent.class);
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
            case IncidentOpened it ->
                List.of(about(incident(RowChange.create(INCIDENTS, it.incidentId()), it, true, positioned), it));
            case IncidentClosed it ->
                List.of(incident(RowChange.change(INCIDENTS, it.incidentId()), it, false, positioned));
            case IncidentReopened it ->
                List.of(incident(RowChange.change(INCIDENTS, it.incidentId()), it, true, positioned));
            case ModelVersionEvent it
            when matters(it) ->
                List.of(RowChange.change(TABLE, it.model(), it.version())
                        .evolve("picture", RiskPicture.class, picture -> picture.on(it, position))
                        .set("changed_at", it.occurredAt()));
            default -> List.of();
        };
    }

    /// An incident that names no version is kept, so that its end finds a row.
    private static RowChange about(RowChange row, IncidentOpened it) {
        var affected = it.affected();
        return row.set("model", affected == null ? "" : affected.model())
                .set("version", affected == null ? "" : affected.version())
                .set("kind", it.kind().name())
                .set("severity", it.severity().name());
    }

    private static RowChange incident(RowChange row, IncidentEvent event, boolean open, PositionedEvent positioned) {
        return row.set("open", open)
                .set("changed_at", event.occurredAt())
                .set("stream_version", positioned.envelope().streamversion());
    }

    private static boolean matters(ModelVersionEvent event) {
        return event instanceof SeriousAdverseEventNoted
                || event instanceof SeriousAdverseEventResolved
                || event instanceof ModelVersionSuspended
                || event instanceof ModelVersionWithdrawn
                || event instanceof ModelVersionApproved
                || event instanceof DriftEvent;
    }
}
