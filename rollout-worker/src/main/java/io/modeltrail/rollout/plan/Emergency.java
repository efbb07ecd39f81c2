package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import java.time.Duration;
import java.time.Instant;

/// Nobody answered a safety report in time: patients leave the canary first, and the record follows. The drain stands
/// above whatever the log orders until the log itself says that the rollout is taken back.
public record Emergency(String rolloutId, String why) {

    static final String KEY = "emergency";

    /// Whether a safety report asked at `askedAt` has waited too long.
    public static boolean isDue(Instant askedAt, Duration patience, Instant now) {
        return !askedAt.plus(patience).isAfter(now);
    }

    public static Emergency unanswered(RolloutView rollout, String commandId, Duration patience) {
        return new Emergency(
                rollout.rolloutId(),
                "no answer to %s within %d ms; traffic was drained first".formatted(commandId, patience.toMillis()));
    }

    /// The router was drained under a fence above the log's by a worker that did not live to record it.
    public static boolean isUnrecorded(RolloutView rollout, TrafficOrder desired, ObservedTraffic observed) {
        var order = observed.order();
        return rollout.isProgressing()
                && order.rolloutId().equals(desired.rolloutId())
                && order.percent() == 0
                && order.fence().compareTo(desired.fence()) > 0;
    }

    public static Emergency unrecorded(RolloutView rollout) {
        return new Emergency(
                rollout.rolloutId(), "the router was found drained; the worker that did it left no record");
    }

    public TrafficOrder drain(RolloutView rollout, TrafficOrder desired) {
        return desired.drained(CommandId.of(rollout, KEY), rollout.fence().drained());
    }

    public Send record(RolloutView rollout, Instant now) {
        return new Send(CommandId.of(rollout, KEY), new RollBack(rolloutId, why, true, now), false);
    }
}
