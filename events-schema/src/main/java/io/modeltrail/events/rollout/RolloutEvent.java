package io.modeltrail.events.rollout;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.PolicyReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one rollout. An order is the intention, its confirmation the fact;
/// `epoch` counts the orders, so that a late confirmation or a repeated call is told from a new one.
public sealed interface RolloutEvent extends Event {

    String rolloutId();

    @Override
    default String stream() {
        return Streams.rollout(rolloutId());
    }

    /// `compatibility` is how the canary compares with the stable version; absent in events of before it was checked.
    /// `policyInForce` is what the organisation had adopted; `policy` is that, or what the plan put in its place.
    record RolloutStarted(
            String rolloutId,
            String target,
            String model,
            String stableVersion,
            String canaryVersion,
            RolloutPlan plan,
            RollbackPolicy policy,
            @Nullable CompatibilityEvidence compatibility,
            @Nullable PolicyReference policyInForce,
            Instant occurredAt)
            implements RolloutEvent {}

    /// The canary shall answer `percent` of the requests.
    record TrafficShiftOrdered(String rolloutId, int epoch, int percent, Instant occurredAt) implements RolloutEvent {}

    /// The router was read back: the canary answers `percent` of the requests.
    record TrafficShiftConfirmed(String rolloutId, int epoch, int percent, Instant occurredAt)
            implements RolloutEvent {}

    record StepJudged(
            String rolloutId, int epoch, int percent, Verdict verdict, List<CheckResult> checks, Instant occurredAt)
            implements RolloutEvent {}

    /// A trigger with a warning period was breached; the rollback follows at `deadline` unless it clears.
    record WarningStarted(
            String rolloutId, int epoch, String trigger, Evidence evidence, Instant deadline, Instant occurredAt)
            implements RolloutEvent {}

    record WarningCleared(String rolloutId, String trigger, Evidence evidence, Instant occurredAt)
            implements RolloutEvent {}

    record RolloutPaused(String rolloutId, String pausedBy, Instant occurredAt) implements RolloutEvent {}

    record RolloutResumed(String rolloutId, String resumedBy, Instant occurredAt) implements RolloutEvent {}

    /// The canary shall answer nothing any more. `epoch` orders the shift to zero.
    record RollbackTriggered(
            String rolloutId,
            int epoch,
            RollbackCause cause,
            @Nullable String trigger,
            @Nullable Evidence evidence,
            String why,
            Instant occurredAt)
            implements RolloutEvent {}

    record RollbackPhaseCompleted(String rolloutId, RollbackPhase phase, String finding, Instant occurredAt)
            implements RolloutEvent {}

    record RollbackPhaseFailed(String rolloutId, RollbackPhase phase, String finding, Instant occurredAt)
            implements RolloutEvent {}

    /// The rollback is complete: the stable version answers everything.
    record RolledBack(String rolloutId, String target, String stableVersion, Instant occurredAt)
            implements RolloutEvent {}

    /// The canary passed every step and is the stable version from now on.
    record RolloutPromoted(String rolloutId, String target, String stableVersion, Instant occurredAt)
            implements RolloutEvent {}
}
