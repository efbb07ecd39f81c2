package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.Stage.RollingBack;
import io.modeltrail.rollout.router.ObservedTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// New requests no longer reach the canary, and less than one in a hundred of those in flight is still there, or the
/// drain took too long: the first phase of the rollback is complete.
final class CompleteTrafficShiftWhenDrained implements RolloutReaction {

    private static final double DRAINED = 0.01;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Override
    public Optional<Send> to(Situation situation) {
        var rollout = situation.rollout();
        if (!(rollout.stage() instanceof RollingBack rolling)
                || rolling.next()
                        .filter(phase -> phase == RollbackPhase.TRAFFIC_SHIFT)
                        .isEmpty()
                || rollout.traffic().confirmedAt().isEmpty()
                || !situation.routerFollows()) {
            return Optional.empty();
        }
        return situation
                .observed()
                .flatMap(observed -> finding(observed, rolling.triggeredAt(), situation.now()))
                .map(finding -> new Send(
                        CommandId.of(rollout, "phase-" + RollbackPhase.TRAFFIC_SHIFT),
                        new CompleteRollbackPhase(
                                rollout.rolloutId(), RollbackPhase.TRAFFIC_SHIFT, finding, situation.now()),
                        false));
    }

    private static Optional<String> finding(ObservedTraffic observed, Instant since, Instant now) {
        var canary = observed.canary();
        var last = canary.lastAnswer().map(at -> ", last answer at " + at).orElse("");
        if (observed.canaryHasLessInFlightThan(DRAINED)) {
            return Optional.of(
                    "share 0 at the router, %d canary requests in flight%s".formatted(canary.inFlight(), last));
        }
        return since.plus(TIMEOUT).isBefore(now)
                ? Optional.of("share 0 at the router, %d canary requests still in flight after %d s%s"
                        .formatted(canary.inFlight(), TIMEOUT.toSeconds(), last))
                : Optional.empty();
    }
}
