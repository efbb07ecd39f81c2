package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import java.time.Instant;
import java.util.List;

/// What follows a step that may be left upwards: the next larger share, or, after the last, the promotion.
final class NextStep {

    private NextStep() {}

    static List<RolloutEvent> after(String rolloutId, Exposure now, Instant at) {
        var terms = now.terms();
        return terms.plan().steps().stream()
                .filter(percent -> percent > now.shift().percent())
                .findFirst()
                .<List<RolloutEvent>>map(percent ->
                        List.of(new TrafficShiftOrdered(rolloutId, now.shift().epoch() + 1, percent, at)))
                .orElseGet(() -> List.of(new RolloutPromoted(rolloutId, terms.target(), terms.canaryVersion(), at)));
    }
}
