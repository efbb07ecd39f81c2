package io.modeltrail.events.change;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one change request.
public sealed interface ChangeRequestEvent extends Event {

    String changeId();

    @Override
    default String stream() {
        return Streams.changeRequest(changeId());
    }

    /// `digest` is that of the proposal; `signaturesNeeded` are the capacities that must sign; neither
    /// `requestedBy` nor `registeredBy`, who registered the version, may be among the signers.
    record ChangeRequested(
            String changeId,
            ChangeProposal proposal,
            String digest,
            List<ApproverRole> signaturesNeeded,
            String requestedBy,
            String registeredBy,
            Instant occurredAt)
            implements ChangeRequestEvent {}

    /// What is signed from now on has this `digest`: that of the proposal with this assessment
    /// ([AssessedChange]).
    record ChangeImpactAssessed(
            String changeId,
            ChangeImpact impact,
            String digest,
            List<ApproverRole> signaturesNeeded,
            String assessedBy,
            Instant occurredAt)
            implements ChangeRequestEvent {}

    /// The change is what the plan allows: it needs no new submission. `planDigest` is that of the edition.
    record ModificationFoundWithinPlan(
            String changeId, PlanCitation plan, String planDigest, List<CriterionFinding> findings, Instant occurredAt)
            implements ChangeRequestEvent {}

    record ChangeSigned(String changeId, ApproverRole role, Signature signature, Instant occurredAt)
            implements ChangeRequestEvent {}

    /// Every signature is there. `withinPlan` is plan, edition and modification where the change was agreed
    /// beforehand.
    record ChangeApproved(
            String changeId,
            String model,
            String version,
            List<ChangePurpose> purposes,
            List<String> signers,
            @Nullable String withinPlan,
            Instant occurredAt)
            implements ChangeRequestEvent {}

    record ChangeRejected(
            String changeId,
            String model,
            String version,
            List<ChangePurpose> purposes,
            ApproverRole role,
            String why,
            Signature signature,
            Instant occurredAt)
            implements ChangeRequestEvent {}

    record ChangeWithdrawn(String changeId, String why, String withdrawnBy, Instant occurredAt)
            implements ChangeRequestEvent {}

    /// A hotfix was approved before this was done; it is due at `dueAt`.
    record ObligationIncurred(String changeId, Obligation obligation, Instant dueAt, Instant occurredAt)
            implements ChangeRequestEvent {}

    /// `evidence` is the stream or the digest that shows it; `late` says that the deadline was over.
    record ObligationDischarged(
            String changeId, Obligation obligation, Instant dueAt, String evidence, boolean late, Instant occurredAt)
            implements ChangeRequestEvent {}

    /// It was due at `dueAt` and is still owed.
    record ObligationMissed(
            String changeId, String model, String version, Obligation obligation, Instant dueAt, Instant occurredAt)
            implements ChangeRequestEvent {}
}
