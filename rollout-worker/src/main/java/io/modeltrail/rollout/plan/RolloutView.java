package io.modeltrail.rollout.plan;

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
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.rollout.plan.Stage.Finished;
import io.modeltrail.rollout.plan.Stage.Progressing;
import io.modeltrail.rollout.plan.Stage.RollingBack;
import io.modeltrail.rollout.router.Fence;
import java.util.Optional;
import java.util.Set;

/// What the log says of one rollout, as far as the worker needs it. `startedAt` is the position of its first event.
public record RolloutView(
        RolloutStarted started,
        long startedAt,
        Traffic traffic,
        Stage stage,
        Judgements judgements,
        Warnings warnings) {

    public static RolloutView begin(RolloutStarted started, long position) {
        return new RolloutView(
                started, position, Traffic.ordered(0, 0), new Progressing(false), Judgements.none(), Warnings.none());
    }

    public String rolloutId() {
        return started.rolloutId();
    }

    /// The fence of the last order.
    public Fence fence() {
        return new Fence(startedAt, traffic.epoch());
    }

    public boolean isProgressing() {
        return stage instanceof Progressing;
    }

    public Optional<Trigger> trigger(String name) {
        return started.policy().triggers().stream()
                .filter(trigger -> trigger.name().equals(name))
                .findFirst();
    }

    public RolloutView evolve(RolloutEvent event) {
        return switch (event) {
            case RolloutStarted _ -> this;
            case TrafficShiftOrdered ordered ->
                with(Traffic.ordered(ordered.epoch(), ordered.percent()), stage, Judgements.none());
            case TrafficShiftConfirmed confirmed ->
                with(traffic.confirmed(confirmed.epoch(), confirmed.occurredAt()), stage, judgements);
            case StepJudged judged
            when judged.epoch() == traffic.epoch() ->
                with(traffic, stage, judgements.and(judged.occurredAt(), judged.checks()));
            case StepJudged _ -> this;
            case WarningStarted warning -> with(warnings.begin(warning.trigger(), warning.deadline()));
            case WarningCleared cleared -> with(warnings.clear(cleared.trigger()));
            case RolloutPaused _ -> paused(true);
            case RolloutResumed _ -> paused(false);
            case RollbackTriggered triggered ->
                with(
                        Traffic.ordered(triggered.epoch(), 0),
                        new RollingBack(Set.of(), 0, Optional.empty(), triggered.occurredAt()),
                        Judgements.none());
            case RollbackPhaseCompleted completed
            when stage instanceof RollingBack rolling ->
                with(traffic, rolling.completed(completed.phase()), judgements);
            case RollbackPhaseFailed failed
            when stage instanceof RollingBack rolling -> with(traffic, rolling.failed(failed.occurredAt()), judgements);
            case RollbackPhaseCompleted _, RollbackPhaseFailed _ -> this;
            case RolledBack _, RolloutPromoted _ -> with(traffic, new Finished(), judgements);
        };
    }

    private RolloutView paused(boolean paused) {
        return isProgressing() ? with(traffic, new Progressing(paused), judgements) : this;
    }

    private RolloutView with(Traffic newTraffic, Stage newStage, Judgements newJudgements) {
        return new RolloutView(started, startedAt, newTraffic, newStage, newJudgements, warnings);
    }

    private RolloutView with(Warnings newWarnings) {
        return new RolloutView(started, startedAt, traffic, stage, judgements, newWarnings);
    }
}
