package io.modeltrail.query.change;

import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of a change request do to its row.
final class ChangeRows {

    static final VersionedTable TABLE = new VersionedTable(
            "change_request",
            List.of("change_id"),
            List.of(
                    "model",
                    "from_version",
                    "version",
                    "kind",
                    "purposes",
                    "state",
                    "proposal",
                    "assessment",
                    "digest",
                    "needed",
                    "requested_by",
                    "registered_by",
                    "within_plan",
                    "signatures",
                    "decision",
                    "obligations",
                    "requested_at",
                    "changed_at",
                    "decided_at",
                    "stream_version"));

    private ChangeRows() {}

    static RowChange on(ChangeRequestEvent event, long position) {
        var change = switch (event) {
            case ChangeRequested it -> request(it);
            case ChangeImpactAssessed it ->
                change(it)
                        .json("assessment", new Assessment(it.impact(), it.assessedBy(), it.occurredAt(), position))
                        .set("digest", it.digest())
                        .json("needed", it.signaturesNeeded());
            case ModificationFoundWithinPlan it ->
                change(it)
                        .json(
                                "within_plan",
                                new WithinPlan(it.plan(), it.planDigest(), it.findings(), it.occurredAt(), position));
            case ChangeSigned it -> change(it).append("signatures", new Signed(it.role(), it.signature(), position));
            case ChangeApproved it ->
                decided(it, "APPROVED", new Decision(it.signers(), null, null, it.occurredAt(), position));
            case ChangeRejected it ->
                decided(
                                it,
                                "REJECTED",
                                new Decision(List.of(it.signature().by()), it.why(), null, it.occurredAt(), position))
                        .append("signatures", new Signed(it.role(), it.signature(), position));
            case ChangeWithdrawn it ->
                decided(
                        it,
                        "WITHDRAWN",
                        new Decision(List.of(), it.why(), it.withdrawnBy(), it.occurredAt(), position));
            case ObligationIncurred it ->
                change(it).put("obligations", it.obligation().name(), new Owed(it.dueAt(), "OWED", null, position));
            case ObligationDischarged it ->
                change(it)
                        .put(
                                "obligations",
                                it.obligation().name(),
                                new Owed(
                                        it.dueAt(),
                                        it.late() ? "DISCHARGED_LATE" : "DISCHARGED",
                                        it.evidence(),
                                        position));
            case ObligationMissed it ->
                change(it).put("obligations", it.obligation().name(), new Owed(it.dueAt(), "MISSED", null, position));
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange request(ChangeRequested it) {
        var proposal = it.proposal();
        return RowChange.create(TABLE, it.changeId())
                .set("model", proposal.model())
                .set("from_version", proposal.fromVersion())
                .set("version", proposal.version())
                .set("kind", proposal.kind())
                .json("purposes", proposal.purposes())
                .set("state", "PENDING")
                .json("proposal", proposal)
                .set("digest", it.digest())
                .json("needed", it.signaturesNeeded())
                .set("requested_by", it.requestedBy())
                .set("registered_by", it.registeredBy())
                .json("signatures", List.of())
                .json("obligations", Map.of())
                .set("requested_at", it.occurredAt());
    }

    private static RowChange decided(ChangeRequestEvent event, String state, Decision decision) {
        return change(event).set("state", state).json("decision", decision).set("decided_at", event.occurredAt());
    }

    private static RowChange change(ChangeRequestEvent event) {
        return RowChange.change(TABLE, event.changeId());
    }

    record Assessment(ChangeImpact impact, String assessedBy, Instant at, long position) {}

    record WithinPlan(
            PlanCitation plan, String planDigest, List<CriterionFinding> findings, Instant at, long position) {}

    record Signed(ApproverRole role, Signature signature, long position) {}

    record Decision(
            List<String> signers,
            @Nullable String why,
            @Nullable String withdrawnBy,
            Instant at,
            long position) {}

    record Owed(Instant dueAt, String state, @Nullable String evidence, long position) {}
}
