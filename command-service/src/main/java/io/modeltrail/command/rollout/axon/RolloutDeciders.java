package io.modeltrail.command.rollout.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.rollout.domain.Rollout;
import io.modeltrail.command.rollout.domain.RolloutConsequences;
import io.modeltrail.command.rollout.domain.RolloutDecider;
import io.modeltrail.command.rollout.domain.RolloutPermissions;
import io.modeltrail.command.rollout.domain.ServingTarget;
import io.modeltrail.command.rollout.domain.ServingTarget.Reserved;
import io.modeltrail.command.rollout.domain.ServingTarget.Serving;
import io.modeltrail.command.rollout.domain.ServingTargetDecider;
import io.modeltrail.command.rollout.domain.StartFacts;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetEvent;
import java.util.List;
import java.util.Optional;

/// The deciders of targets and rollouts.
public final class RolloutDeciders {

    private RolloutDeciders() {}

    public static Decider<ServingTargetCommand, ServingTarget, ServingTargetEvent> targets(Histories histories) {
        return new Decider<>(
                Streams.SERVING_TARGET,
                ServingTargetCommand.class,
                RolloutPermissions::of,
                ServingTarget.class,
                1,
                ServingTarget::initial,
                (command, state) -> ServingTargetDecider.decide(command, state, stream -> status(histories, stream)),
                ServingTarget::evolve,
                ServingTargetEvent.class,
                (_, _) -> List.of());
    }

    public static Decider<RolloutCommand, Rollout, RolloutEvent> rollouts(Histories histories) {
        return new Decider<>(
                Streams.ROLLOUT,
                RolloutCommand.class,
                RolloutPermissions::of,
                Rollout.class,
                1,
                Rollout::initial,
                (command, state) -> RolloutDecider.decide(command, state, () -> facts(command, histories)),
                Rollout::evolve,
                RolloutEvent.class,
                RolloutConsequences::of);
    }

    private static StartFacts facts(RolloutCommand command, Histories histories) {
        if (!(command instanceof StartRollout start)) {
            throw new IllegalArgumentException("only a start rests on facts, not " + command);
        }
        var target = histories.fold(
                Streams.servingTarget(start.target()),
                ServingTarget.initial(),
                ServingTargetEvent.class,
                ServingTarget::evolve);
        var canary = status(histories, Streams.modelVersion(start.model(), start.canaryVersion()));
        var adopted = AdoptedPolicies.rollback(histories.of(Streams.policy(PolicyNames.ROLLBACK)));
        return switch (target) {
            case Serving(var place, var stable) ->
                new StartFacts(
                        target,
                        status(histories, place.model(), stable),
                        canary,
                        Optional.of(Successions.of(histories, start, stable)),
                        adopted);
            case Reserved(var place, var stable, var _) ->
                new StartFacts(
                        target,
                        status(histories, place.model(), stable),
                        canary,
                        Optional.of(Successions.of(histories, start, stable)),
                        adopted);
            case ServingTarget.Unregistered _, ServingTarget.Empty _ ->
                new StartFacts(target, VersionStatus.unregistered(), canary, Optional.empty(), adopted);
        };
    }

    private static VersionStatus status(Histories histories, String model, String version) {
        return status(histories, Streams.modelVersion(model, version));
    }

    private static VersionStatus status(Histories histories, String stream) {
        return histories.fold(stream, VersionStatus.unregistered(), ModelVersionEvent.class, VersionStatus::evolve);
    }
}
