package io.modeltrail.command.rollout.domain;

import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where one rollout stands.
public sealed interface Rollout {

    static Rollout initial() {
        return new NotStarted();
    }

    record NotStarted() implements Rollout {}

    /// The canary answers its share and is judged.
    record Progressing(Exposure exposure) implements Rollout {}

    /// The canary answers its share; nobody judges it, and triggers still act.
    record Paused(Exposure exposure) implements Rollout {}

    /// `epoch` orders the shift to zero; `drained` says that the router confirmed it.
    record RollingBack(Terms terms, int epoch, boolean drained, List<RollbackPhase> completed) implements Rollout {
        public RollingBack {
            completed = List.copyOf(completed);
        }

        private Rollout after(RolloutEvent event) {
            if (event instanceof TrafficShiftConfirmed confirmed && confirmed.epoch() == epoch) {
                return new RollingBack(terms, epoch, true, completed);
            }
            if (event instanceof RollbackPhaseCompleted done) {
                return new RollingBack(
                        terms,
                        epoch,
                        drained,
                        Stream.concat(completed.stream(), Stream.of(done.phase()))
                                .toList());
            }
            return event instanceof RolledBack ? new TakenBack(terms, epoch) : this;
        }
    }

    record TakenBack(Terms terms, int epoch) implements Rollout {}

    record Promoted(Terms terms, int epoch) implements Rollout {}

    /// What the rollout was started with.
    record Terms(
            String target,
            String model,
            String stableVersion,
            String canaryVersion,
            RolloutPlan plan,
            RollbackPolicy policy) {}

    /// The canary's share as last ordered. Empty `confirmed` means that the router was not read back yet.
    record Shift(int epoch, int percent, Optional<Confirmation> confirmed) {}

    /// `decisionDue` is when people are asked, if the step is undecided until then.
    record Confirmation(Instant at, Instant decisionDue) {}

    record Warning(Instant deadline, Evidence evidence) {}

    /// The canary answers requests: under these terms, with this share, under these warnings by trigger.
    record Exposure(Terms terms, Shift shift, Map<String, Warning> warnings) {
        public Exposure {
            warnings = Map.copyOf(warnings);
        }
    }

    default Rollout evolve(RolloutEvent event) {
        return switch (this) {
            case NotStarted _ -> event instanceof RolloutStarted started ? started(started) : this;
            case Progressing(var exposure) -> Exposures.evolve(exposure, event, false);
            case Paused(var exposure) -> Exposures.evolve(exposure, event, true);
            case RollingBack back -> back.after(event);
            case Promoted(var terms, var _)
            when event instanceof RollbackTriggered triggered ->
                new RollingBack(terms, triggered.epoch(), false, List.of());
            case Promoted _, TakenBack _ -> this;
        };
    }

    private static Rollout started(RolloutStarted it) {
        var terms = new Terms(it.target(), it.model(), it.stableVersion(), it.canaryVersion(), it.plan(), it.policy());
        return new Progressing(new Exposure(terms, new Shift(0, 0, Optional.empty()), Map.of()));
    }
}
