package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.rollout.domain.ServingTarget.Empty;
import io.modeltrail.command.rollout.domain.ServingTarget.Freeze;
import io.modeltrail.command.rollout.domain.ServingTarget.Place;
import io.modeltrail.command.rollout.domain.ServingTarget.Reserved;
import io.modeltrail.command.rollout.domain.ServingTarget.Serving;
import io.modeltrail.command.rollout.domain.ServingTarget.Unregistered;
import io.modeltrail.events.Streams;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetCommand.FreezeTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.InstallStableVersion;
import io.modeltrail.events.rollout.ServingTargetCommand.RegisterServingTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import java.util.List;
import java.util.function.Function;

/// The rules of serving targets: one rollout at a time, and nothing unapproved answers a patient.
public final class ServingTargetDecider {

    private ServingTargetDecider() {}

    /// `statuses` leads from a version's stream to its status, asked for only where a rule needs it.
    public static List<ServingTargetEvent> decide(
            ServingTargetCommand command, ServingTarget state, Function<String, VersionStatus> statuses) {
        return switch (command) {
            case RegisterServingTarget register -> register(register, state);
            case InstallStableVersion install -> install(install, state, statuses);
            case ReserveTarget reserve -> reserve(reserve, state);
            case ReleaseTarget release -> release(release, state);
            case FreezeTarget freeze -> freeze(freeze, state);
        };
    }

    private static List<ServingTargetEvent> register(RegisterServingTarget command, ServingTarget state) {
        return switch (state) {
            case Unregistered() ->
                List.of(new ServingTargetRegistered(
                        command.target(),
                        command.environment(),
                        command.model(),
                        command.router(),
                        command.routerAddress(),
                        command.requestedAt()));
            case Empty(var place) -> again(command, place);
            case Serving(var place, var _) -> again(command, place);
            case Reserved(var place, var _, var _) -> again(command, place);
        };
    }

    private static List<ServingTargetEvent> again(RegisterServingTarget command, Place first) {
        var same = new Place(
                command.environment(), command.model(), command.router(), command.routerAddress(), first.freezes());
        if (same.equals(first)) {
            return List.of();
        }
        throw new Rejection(
                TargetRule.TARGET_ALREADY_REGISTERED,
                "target %s is registered with another environment, model or router".formatted(command.target()),
                command.stream());
    }

    private static List<ServingTargetEvent> install(
            InstallStableVersion command, ServingTarget state, Function<String, VersionStatus> statuses) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Serving(var _, var stable) when stable.equals(command.version()) -> List.of();
            case Serving(var place, var _) -> installApproved(command, place, statuses);
            case Empty(var place) -> installApproved(command, place, statuses);
            case Reserved(var _, var stable, var _) when stable.equals(command.version()) -> List.of();
            case Reserved(var _, var _, var rollout) ->
                throw new Rejection(
                        TargetRule.TARGET_RESERVED,
                        "rollout %s has the target; end it first".formatted(rollout),
                        Streams.rollout(rollout));
        };
    }

    private static List<ServingTargetEvent> installApproved(
            InstallStableVersion command, Place place, Function<String, VersionStatus> statuses) {
        var stream = Streams.modelVersion(place.model(), command.version());
        var found = statuses.apply(stream);
        new Requirements()
                .require(
                        found.isApproved(),
                        TargetRule.VERSION_NOT_APPROVED,
                        "version %s of %s is %s, not APPROVED"
                                .formatted(command.version(), place.model(), found.standing()),
                        stream)
                .require(
                        !place.isProduction() || !found.isApproved() || found.isReleased(),
                        TargetRule.PHASE_DOES_NOT_ALLOW_ENVIRONMENT,
                        "version %s is in phase %s; the environment %s needs PRODUCTION, FDAAPPROVED, CEMARKED or"
                                        .formatted(command.version(), found.phase(), Place.PRODUCTION)
                                + " POSTMARKET",
                        "EnterPhase")
                .hold();
        return List.of(new StableVersionInstalled(command.target(), command.version(), command.requestedAt()));
    }

    private static List<ServingTargetEvent> reserve(ReserveTarget command, ServingTarget state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Empty _ -> throw stableChanged(command, "nothing");
            case Reserved(var _, var _, var rollout) when rollout.equals(command.rolloutId()) -> List.of();
            case Reserved(var _, var _, var rollout) -> throw reservedByAnother(rollout);
            case Serving(var _, var stable)
            when !stable.equals(command.stableVersion()) -> throw stableChanged(command, stable);
            case Serving _ -> List.of(new TargetReserved(command.target(), command.rolloutId(), command.requestedAt()));
        };
    }

    private static List<ServingTargetEvent> release(ReleaseTarget command, ServingTarget state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Serving(var _, var stable) when stable.equals(command.stableVersion()) -> List.of();
            case Serving(var _, var stable) -> throw stableChanged(command, stable);
            case Empty _ -> throw stableChanged(command, "nothing");
            case Reserved(var _, var _, var rollout)
            when !rollout.equals(command.rolloutId()) -> throw reservedByAnother(rollout);
            case Reserved _ ->
                List.of(new TargetReleased(
                        command.target(), command.rolloutId(), command.stableVersion(), command.requestedAt()));
        };
    }

    private static List<ServingTargetEvent> freeze(FreezeTarget command, ServingTarget state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Empty(var place) -> freeze(command, place);
            case Serving(var place, var _) -> freeze(command, place);
            case Reserved(var place, var _, var _) -> freeze(command, place);
        };
    }

    private static List<ServingTargetEvent> freeze(FreezeTarget command, Place place) {
        return place.freezes().contains(new Freeze(command.from(), command.until()))
                ? List.of()
                : List.of(new TargetFrozen(
                        command.target(), command.from(), command.until(), command.why(), command.requestedAt()));
    }

    private static Rejection unknown(ServingTargetCommand command) {
        return new Rejection(
                TargetRule.UNKNOWN_TARGET,
                "target %s was never registered".formatted(command.target()),
                "RegisterServingTarget");
    }

    private static Rejection reservedByAnother(String rollout) {
        return new Rejection(
                TargetRule.RESERVED_BY_ANOTHER_ROLLOUT,
                "rollout %s has the target".formatted(rollout),
                Streams.rollout(rollout));
    }

    private static Rejection stableChanged(ServingTargetCommand command, String stable) {
        return new Rejection(
                TargetRule.STABLE_VERSION_CHANGED,
                "%s answers on target %s by now".formatted(stable, command.target()),
                command.stream());
    }
}
