package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_ARCHIVED;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_IS_STABLE;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_NOT_APPROVED;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_NOT_REGISTERED;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_SUSPENDED;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_VALIDATION_OVERDUE;
import static io.modeltrail.command.rollout.domain.RolloutRule.CANARY_WITHDRAWN;
import static io.modeltrail.command.rollout.domain.RolloutRule.NO_STABLE_VERSION;
import static io.modeltrail.command.rollout.domain.RolloutRule.OTHER_MODEL;
import static io.modeltrail.command.rollout.domain.RolloutRule.PHASE_DOES_NOT_ALLOW_ENVIRONMENT;
import static io.modeltrail.command.rollout.domain.RolloutRule.ROLLBACK_TARGET_NOT_APPROVED;
import static io.modeltrail.command.rollout.domain.RolloutRule.TARGET_FROZEN;
import static io.modeltrail.command.rollout.domain.RolloutRule.TARGET_HAS_ACTIVE_ROLLOUT;
import static io.modeltrail.command.rollout.domain.RolloutRule.TARGET_NOT_REGISTERED;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.rollout.domain.Rollout.Terms;
import io.modeltrail.command.rollout.domain.ServingTarget.Empty;
import io.modeltrail.command.rollout.domain.ServingTarget.Place;
import io.modeltrail.command.rollout.domain.ServingTarget.Reserved;
import io.modeltrail.command.rollout.domain.ServingTarget.Serving;
import io.modeltrail.command.rollout.domain.ServingTarget.Unregistered;
import io.modeltrail.events.Streams;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import java.util.List;
import java.util.Optional;

/// What must hold before a version may reach patients; the way back is checked before it is needed.
final class RolloutStart {

    private RolloutStart() {}

    static List<RolloutEvent> decide(StartRollout command, StartFacts facts) {
        var requirements = new Requirements();
        var stable = requireTarget(requirements, command, facts);
        requireCanary(requirements, command, facts.canary(), stable);
        var check = stable.flatMap(version -> SuccessionCheck.of(command, version, facts.succession()));
        check.ifPresent(succession -> succession.require(requirements));
        requirePhase(requirements, command, facts);
        var triggers = TriggersInForce.of(command, facts.adopted());
        triggers.require(requirements);
        requirements.hold();
        var plan = command.plan() == null ? RolloutDefaults.plan() : command.plan();
        return List.of(
                new RolloutStarted(
                        command.rolloutId(),
                        command.target(),
                        command.model(),
                        stable.orElseThrow(),
                        command.canaryVersion(),
                        plan,
                        triggers.policy(),
                        check.map(SuccessionCheck::evidence).orElse(null),
                        triggers.reference(),
                        command.requestedAt()),
                new TrafficShiftOrdered(command.rolloutId(), 1, plan.steps().getFirst(), command.requestedAt()));
    }

    /// The same start twice is one start; another one under the same id is refused.
    static List<RolloutEvent> again(StartRollout command, Terms terms) {
        boolean same = command.target().equals(terms.target())
                && command.model().equals(terms.model())
                && command.canaryVersion().equals(terms.canaryVersion())
                && (command.plan() == null || command.plan().equals(terms.plan()))
                && (command.policy() == null || command.policy().equals(terms.policy()));
        if (same) {
            return List.of();
        }
        throw new Rejection(
                RolloutRule.ALREADY_STARTED,
                "rollout %s was started with other terms; take another id".formatted(command.rolloutId()),
                command.stream());
    }

    private static Optional<String> requireTarget(Requirements requirements, StartRollout command, StartFacts facts) {
        var where = Streams.servingTarget(command.target());
        return switch (facts.target()) {
            case Unregistered() -> {
                requirements.require(
                        false,
                        TARGET_NOT_REGISTERED,
                        "target %s was never registered".formatted(command.target()),
                        "RegisterServingTarget");
                yield Optional.empty();
            }
            case Empty(var place) -> {
                requirePlace(requirements, command, place);
                requirements.require(
                        false,
                        NO_STABLE_VERSION,
                        "target %s has no version to go back to".formatted(command.target()),
                        "InstallStableVersion");
                yield Optional.empty();
            }
            case Serving(var place, var stable) -> {
                requirePlace(requirements, command, place);
                requireWayBack(requirements, command, stable, facts.stable());
                yield Optional.of(stable);
            }
            case Reserved(var place, var stable, var rollout) -> {
                requirePlace(requirements, command, place);
                requirements.require(
                        false,
                        TARGET_HAS_ACTIVE_ROLLOUT,
                        "rollout %s has target %s; one at a time".formatted(rollout, command.target()),
                        where);
                requireWayBack(requirements, command, stable, facts.stable());
                yield Optional.of(stable);
            }
        };
    }

    private static void requirePlace(Requirements requirements, StartRollout command, Place place) {
        var where = Streams.servingTarget(command.target());
        requirements
                .require(
                        place.model().equals(command.model()),
                        OTHER_MODEL,
                        "target %s serves model %s, not %s".formatted(command.target(), place.model(), command.model()),
                        where)
                .require(
                        !place.isFrozenAt(command.requestedAt()),
                        TARGET_FROZEN,
                        "target %s is frozen at %s".formatted(command.target(), command.requestedAt()),
                        where);
    }

    private static void requireWayBack(
            Requirements requirements, StartRollout command, String stable, VersionStatus status) {
        requirements.require(
                status.isApproved(),
                ROLLBACK_TARGET_NOT_APPROVED,
                "version %s, the way back, is %s".formatted(stable, status.standing()),
                Streams.modelVersion(command.model(), stable));
    }

    private static void requireCanary(
            Requirements requirements, StartRollout command, VersionStatus canary, Optional<String> stable) {
        var where = Streams.modelVersion(command.model(), command.canaryVersion());
        var version = command.canaryVersion();
        switch (canary.standing()) {
            case APPROVED -> {}
            case UNREGISTERED ->
                requirements.require(
                        false, CANARY_NOT_REGISTERED, "version %s was never registered".formatted(version), where);
            case CANDIDATE ->
                requirements.require(
                        false, CANARY_NOT_APPROVED, "version %s is not approved".formatted(version), where);
            case SUSPENDED ->
                requirements.require(false, CANARY_SUSPENDED, "version %s is suspended".formatted(version), where);
            case WITHDRAWN ->
                requirements.require(false, CANARY_WITHDRAWN, "version %s is withdrawn".formatted(version), where);
            case ARCHIVED ->
                requirements.require(false, CANARY_ARCHIVED, "version %s is archived".formatted(version), where);
        }
        requirements.require(
                !stable.equals(Optional.of(version)),
                CANARY_IS_STABLE,
                "version %s is the stable version already".formatted(version),
                Streams.servingTarget(command.target()));
    }

    /// Elsewhere than in production the signed approval is enough.
    private static void requirePhase(Requirements requirements, StartRollout command, StartFacts facts) {
        var where = Streams.modelVersion(command.model(), command.canaryVersion());
        var canary = facts.canary();
        boolean production = facts.target().where().filter(Place::isProduction).isPresent();
        requirements
                .require(
                        !production || !canary.isApproved() || canary.isReleased(),
                        PHASE_DOES_NOT_ALLOW_ENVIRONMENT,
                        "version %s is in phase %s; the environment %s needs PRODUCTION, FDAAPPROVED, CEMARKED or"
                                        .formatted(command.canaryVersion(), canary.phase(), Place.PRODUCTION)
                                + " POSTMARKET",
                        "EnterPhase")
                .require(
                        !canary.isOverdue(command.requestedAt()),
                        CANARY_VALIDATION_OVERDUE,
                        "version %s is a hotfix whose clinical validation was due at %s"
                                .formatted(
                                        command.canaryVersion(),
                                        canary.validationDueAt()
                                                .map(Object::toString)
                                                .orElse("")),
                        where);
    }
}
