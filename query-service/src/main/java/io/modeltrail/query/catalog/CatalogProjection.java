package io.modeltrail.query.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Registered models with their aliases, and every version with its approvals and state.
public final class CatalogProjection implements RowProjection {

    public static final String NAME = "catalog";

    static final VersionedTable MODEL = new VersionedTable(
            "model", List.of("model"), List.of("intended_use", "owner", "aliases", "registered_at", "stream_version"));

    static final VersionedTable VERSION = new VersionedTable(
            "model_version",
            List.of("model", "version"),
            List.of(
                    "kind",
                    "artifact_uri",
                    "artifact_digest",
                    "intended_use",
                    "limitations",
                    "registered_by",
                    "state",
                    "why",
                    "approvals",
                    "registered_at",
                    "changed_at",
                    "stream_version"));

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
        return List.of(MODEL, VERSION);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(ModelEvent.class, ModelVersionEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return switch (positioned.event()) {
            case ModelEvent event -> List.of(stamped(model(event), positioned));
            case ModelVersionEvent event -> List.of(stamped(version(event, positioned), positioned));
            default -> List.of();
        };
    }

    private static RowChange model(ModelEvent event) {
        return switch (event) {
            case ModelRegistered registered ->
                RowChange.create(MODEL, registered.model())
                        .set("intended_use", registered.intendedUse())
                        .set("owner", registered.owner())
                        .json("aliases", Map.of())
                        .set("registered_at", registered.occurredAt());
            case ModelAliasMoved moved ->
                RowChange.change(MODEL, moved.model()).put("aliases", moved.alias(), moved.version());
        };
    }

    private static RowChange version(ModelVersionEvent event, PositionedEvent positioned) {
        return switch (event) {
            case ModelVersionRegistered registered ->
                RowChange.create(VERSION, registered.model(), registered.version())
                        .set("kind", registered.kind())
                        .set("artifact_uri", registered.artifact().uri())
                        .set("artifact_digest", registered.artifact().digest())
                        .set("intended_use", registered.intendedUse())
                        .json("limitations", registered.limitations())
                        .set("registered_by", registered.registeredBy())
                        .set("state", "REGISTERED")
                        .json("approvals", List.of())
                        .set("registered_at", registered.occurredAt())
                        .set("changed_at", registered.occurredAt());
            case ModelVersionApproved approved ->
                state(event, "APPROVED", null).append("approvals", Approval.of(approved, positioned.position()));
            case ModelVersionSuspended suspended -> state(event, "SUSPENDED", suspended.why());
            case ModelVersionWithdrawn withdrawn -> state(event, "WITHDRAWN", withdrawn.why());
            case EvidenceEvent _ -> RowChange.change(VERSION, event.model(), event.version());
        };
    }

    private static RowChange state(ModelVersionEvent event, String state, @Nullable String why) {
        return RowChange.change(VERSION, event.model(), event.version())
                .set("state", state)
                .set("why", why)
                .set("changed_at", event.occurredAt());
    }

    private static RowChange stamped(RowChange change, PositionedEvent positioned) {
        return change.set("stream_version", positioned.envelope().streamversion());
    }

    /// An approval as it is kept beside the version, with the position that proves it.
    record Approval(
            String approvedBy,
            String meaning,
            String signedDigest,
            List<String> evidence,
            @Nullable Signer signer,
            Instant at,
            long position) {

        static Approval of(ModelVersionApproved event, long position) {
            return new Approval(
                    event.approvedBy(),
                    event.meaning(),
                    event.signedDigest(),
                    event.evidence(),
                    event.signer(),
                    event.occurredAt(),
                    position);
        }
    }
}
