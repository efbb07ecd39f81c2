package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an event does to the row of its version.
final class VersionRows {

    static final VersionedTable VERSION = new VersionedTable(
            "model_version",
            List.of("model", "version"),
            List.of(
                    "number",
                    "kind",
                    "artifact_uri",
                    "artifact_digest",
                    "intended_use",
                    "limitations",
                    "registered_by",
                    "state",
                    "why",
                    "approvals",
                    "phase",
                    "compliance_level",
                    "description",
                    "metrics",
                    "documents",
                    "authorisations",
                    "studies",
                    "adverse_events",
                    "risk_file",
                    "changes",
                    "submissions",
                    "artifact_check",
                    "validation_owed",
                    "registered_at",
                    "changed_at",
                    "stream_version"));

    private VersionRows() {}

    static RowChange of(ModelVersionEvent event, long position) {
        return switch (event) {
            case ModelVersionRegistered it -> registered(it);
            case ModelVersionApproved it -> state(it, "APPROVED", null).append("approvals", Approval.of(it, position));
            case ModelVersionSuspended it -> state(it, "SUSPENDED", it.why());
            case ModelVersionWithdrawn it -> state(it, "WITHDRAWN", it.why());
            case ModelVersionArchived it -> state(it, "ARCHIVED", it.why());
            case PhaseEvent it -> DossierRows.of(it, change(it), position);
            case DossierEvent it -> DossierRows.of(it, change(it), position);
            case EvidenceEvent it -> EvidenceRows.of(it, change(it), position);
            case DriftEvent it -> change(it);
        };
    }

    private static RowChange registered(ModelVersionRegistered it) {
        var number = Version.parse(it.version(), "version");
        return RowChange.create(VERSION, it.model(), it.version())
                .set("number", "{%d,%d,%d}".formatted(number.major(), number.minor(), number.patch()))
                .set("kind", it.kind())
                .set("artifact_uri", it.artifact().uri())
                .set("artifact_digest", it.artifact().digest())
                .set("intended_use", it.intendedUse())
                .json("limitations", it.limitations())
                .set("registered_by", it.registeredBy())
                .set("state", "REGISTERED")
                .json("approvals", List.of())
                .set("phase", Phase.PRECLINICAL)
                .set("compliance_level", "UNKNOWN")
                .json("metrics", Map.of())
                .json("documents", Map.of())
                .json("authorisations", Map.of())
                .json("studies", Map.of())
                .json("adverse_events", Map.of())
                .json("changes", Map.of())
                .json("submissions", Map.of())
                .set("registered_at", it.occurredAt())
                .set("changed_at", it.occurredAt());
    }

    private static RowChange change(ModelVersionEvent event) {
        return RowChange.change(VERSION, event.model(), event.version()).set("changed_at", event.occurredAt());
    }

    private static RowChange state(ModelVersionEvent event, String state, @Nullable String why) {
        return Levels.derived(change(event).set("state", state).set("why", why));
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
