package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.rollout.domain.Rollout.Confirmation;
import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.command.rollout.domain.Rollout.Paused;
import io.modeltrail.command.rollout.domain.Rollout.Progressing;
import io.modeltrail.command.rollout.domain.Rollout.Promoted;
import io.modeltrail.command.rollout.domain.Rollout.RollingBack;
import io.modeltrail.command.rollout.domain.Rollout.Shift;
import io.modeltrail.command.rollout.domain.Rollout.Warning;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// How events change a rollout while its canary answers requests.
final class Exposures {

    private Exposures() {}

    static Rollout evolve(Exposure now, RolloutEvent event, boolean paused) {
        return switch (event) {
            case TrafficShiftOrdered it ->
                standing(shifted(now, new Shift(it.epoch(), it.percent(), Optional.empty())), paused);
            case TrafficShiftConfirmed it
            when it.epoch() == now.shift().epoch() ->
                standing(decisionFrom(now, it.occurredAt(), it.occurredAt()), paused);
            case WarningStarted it -> {
                var warnings = new HashMap<>(now.warnings());
                warnings.put(it.trigger(), new Warning(it.deadline(), it.evidence()));
                yield standing(new Exposure(now.terms(), now.shift(), warnings), paused);
            }
            case WarningCleared it -> {
                var warnings = new HashMap<>(now.warnings());
                warnings.remove(it.trigger());
                yield standing(new Exposure(now.terms(), now.shift(), warnings), paused);
            }
            case RolloutPaused _ -> new Paused(now);
            case RolloutResumed it ->
                new Progressing(now.shift()
                        .confirmed()
                        .map(before -> decisionFrom(now, before.at(), it.occurredAt()))
                        .orElse(now));
            case RolloutPromoted _ -> new Promoted(now.terms(), now.shift().epoch());
            case RollbackTriggered it -> new RollingBack(now.terms(), it.epoch(), false, List.of());
            case TrafficShiftConfirmed _,
                    RolloutStarted _,
                    StepJudged _,
                    RollbackPhaseCompleted _,
                    RollbackPhaseFailed _,
                    RolledBack _ -> standing(now, paused);
        };
    }

    private static Rollout standing(Exposure exposure, boolean paused) {
        return paused ? new Paused(exposure) : new Progressing(exposure);
    }

    private static Exposure shifted(Exposure now, Shift shift) {
        return new Exposure(now.terms(), shift, now.warnings());
    }

    private static Exposure decisionFrom(Exposure now, Instant confirmedAt, Instant from) {
        var due = from.plus(now.terms().plan().decisionDeadline());
        var shift = now.shift();
        return shifted(now, new Shift(shift.epoch(), shift.percent(), Optional.of(new Confirmation(confirmedAt, due))));
    }
}
