package io.modeltrail.query.drift;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;

/// Every drift of every version, an episode a row, with the evidence of each level and of its end.
public final class DriftProjection implements RowProjection {

    public static final String NAME = "drift";

    /// Which versions there are: one without a drift is another thing than none.
    static final VersionedTable VERSION =
            new VersionedTable("drift_version", List.of("model", "version"), List.of("stream_version"));

    static final VersionedTable EPISODE = new VersionedTable(
            "drift_episode",
            List.of("model", "version", "signal", "reference", "episode"),
            List.of(
                    "level",
                    "incident_id",
                    "levels",
                    "cleared",
                    "detected_at",
                    "cleared_at",
                    "detected_position",
                    "stream_version"));

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
        return List.of(VERSION, EPISODE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelVersionEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        long streamVersion = positioned.envelope().streamversion();
        return switch (positioned.event()) {
            case ModelVersionRegistered it ->
                List.of(RowChange.create(VERSION, it.model(), it.version()).set("stream_version", streamVersion));
            case DriftEvent it -> List.of(episode(it, positioned).set("stream_version", streamVersion));
            default -> List.of();
        };
    }

    private static RowChange episode(DriftEvent event, PositionedEvent positioned) {
        return switch (event) {
            case DriftDetected it ->
                RowChange.create(EPISODE, key(it))
                        .set("level", it.level())
                        .set("incident_id", it.incidentId())
                        .json("levels", List.of(Noted.of(it.level(), it, positioned.position())))
                        .set("detected_at", it.occurredAt())
                        .set("detected_position", positioned.position());
            case DriftWorsened it ->
                RowChange.change(EPISODE, key(it))
                        .set("level", DriftLevel.MAJOR)
                        .set("incident_id", it.incidentId())
                        .append("levels", Noted.of(DriftLevel.MAJOR, it, positioned.position()));
            case DriftCleared it ->
                RowChange.change(EPISODE, key(it))
                        .json("cleared", Noted.of(DriftLevel.NONE, it, positioned.position()))
                        .set("cleared_at", it.occurredAt());
        };
    }

    private static String[] key(DriftEvent event) {
        return new String[] {
            event.model(),
            event.version(),
            event.signal(),
            event.evidence().reference().digest(),
            Integer.toString(event.episode())
        };
    }

    /// A level, or the end, with its evidence and the position that proves it.
    record Noted(DriftLevel level, Instant at, long position, DriftEvidence evidence) {

        static Noted of(DriftLevel level, DriftEvent event, long position) {
            return new Noted(level, event.occurredAt(), position, event.evidence());
        }
    }
}
