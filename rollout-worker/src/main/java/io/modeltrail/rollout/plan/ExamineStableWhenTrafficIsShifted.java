package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.rollout.plan.Action.Examine;
import io.modeltrail.rollout.plan.Stage.RollingBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Traffic has left the canary: ask the stable back end whether it is the right version and well. A failed attempt is
/// repeated after a pause that doubles up to half a minute; traffic stays on stable meanwhile.
final class ExamineStableWhenTrafficIsShifted implements RolloutReaction {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Override
    public Optional<Examine> to(Situation situation) {
        if (!(situation.rollout().stage() instanceof RollingBack rolling)) {
            return Optional.empty();
        }
        return rolling.next()
                .filter(phase -> phase != RollbackPhase.TRAFFIC_SHIFT)
                .filter(_ -> mayTry(rolling, situation.now()))
                .map(phase -> new Examine(
                        situation.rollout().rolloutId(),
                        situation.rollout().started().model(),
                        phase,
                        rolling.failures(),
                        situation.desired().stable()));
    }

    private static boolean mayTry(RollingBack rolling, Instant now) {
        return rolling.failedAt()
                .map(at -> !at.plus(pause(rolling.failures())).isAfter(now))
                .orElse(true);
    }

    static Duration pause(int failures) {
        var doubled = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
