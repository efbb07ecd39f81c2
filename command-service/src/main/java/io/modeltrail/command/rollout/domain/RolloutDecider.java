package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.command.rollout.domain.Rollout.NotStarted;
import io.modeltrail.command.rollout.domain.Rollout.Paused;
import io.modeltrail.command.rollout.domain.Rollout.Progressing;
import io.modeltrail.command.rollout.domain.Rollout.Promoted;
import io.modeltrail.command.rollout.domain.Rollout.RollingBack;
import io.modeltrail.command.rollout.domain.Rollout.TakenBack;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.PromoteStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The rules of a rollout: growth needs proof at each step, harm takes the version back from wherever it stands.
public final class RolloutDecider {

    private RolloutDecider() {}

    /// `facts` is what a start rests on, asked for only by a start.
    public static List<RolloutEvent> decide(RolloutCommand command, Rollout state, Supplier<StartFacts> facts) {
        return switch (command) {
            case StartRollout start -> start(start, state, facts);
            case ConfirmTrafficShift confirm -> confirm(confirm, state);
            case JudgeStep judge -> judge(judge, state);
            case ReportBreach breach -> whileExposed(breach, state, now -> TriggerReports.breach(breach, now));
            case ReportClearance clear -> whileExposed(clear, state, now -> TriggerReports.clearance(clear, now));
            case ReportWarningExpired expired ->
                whileExposed(expired, state, now -> TriggerReports.expired(expired, now));
            case PromoteStep promote -> promote(promote, state);
            case PauseRollout pause -> pause(pause, state);
            case ResumeRollout resume -> resume(resume, state);
            case RollBack back -> rollBack(back, state);
            case CompleteRollbackPhase complete -> complete(complete, state);
            case FailRollbackPhase fail -> fail(fail, state);
        };
    }

    private static List<RolloutEvent> start(StartRollout command, Rollout state, Supplier<StartFacts> facts) {
        return switch (state) {
            case NotStarted() -> RolloutStart.decide(command, facts.get());
            case Progressing(var now) -> RolloutStart.again(command, now.terms());
            case Paused(var now) -> RolloutStart.again(command, now.terms());
            case RollingBack back -> RolloutStart.again(command, back.terms());
            case TakenBack(var terms, var _) -> RolloutStart.again(command, terms);
            case Promoted(var terms, var _) -> RolloutStart.again(command, terms);
        };
    }

    private static List<RolloutEvent> confirm(ConfirmTrafficShift command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing(var now) -> confirm(command, now);
            case Paused(var now) -> confirm(command, now);
            case RollingBack back -> confirm(command, back.epoch(), 0, back.drained());
            case TakenBack(var _, var epoch) -> confirm(command, epoch, 0, true);
            case Promoted(var _, var epoch) -> confirm(command, epoch, 100, true);
        };
    }

    private static List<RolloutEvent> confirm(ConfirmTrafficShift command, Exposure now) {
        var shift = now.shift();
        return confirm(
                command, shift.epoch(), shift.percent(), shift.confirmed().isPresent());
    }

    private static List<RolloutEvent> confirm(ConfirmTrafficShift command, int epoch, int percent, boolean confirmed) {
        if (command.epoch() < epoch) {
            return List.of();
        }
        new Requirements()
                .require(
                        command.epoch() == epoch,
                        RolloutRule.EPOCH_NOT_ORDERED,
                        "epoch %d was never ordered, the last one is %d".formatted(command.epoch(), epoch),
                        command.stream())
                .require(
                        command.epoch() != epoch || command.percent() == percent,
                        RolloutRule.SHARE_NOT_ORDERED,
                        "epoch %d orders %d %%, not %d %%".formatted(epoch, percent, command.percent()),
                        command.stream())
                .hold();
        return confirmed
                ? List.of()
                : List.of(new TrafficShiftConfirmed(command.rolloutId(), epoch, percent, command.requestedAt()));
    }

    private static List<RolloutEvent> judge(JudgeStep command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing(var now) -> StepJudgement.decide(command, now);
            case Paused(var now) when command.epoch() < now.shift().epoch() -> List.of();
            case Paused _ ->
                throw new Rejection(
                        RolloutRule.ROLLOUT_PAUSED, "the rollout is paused; nobody judges it", "ResumeRollout");
            case RollingBack _, TakenBack _ -> List.of();
            case Promoted(var _, var epoch) when command.epoch() <= epoch -> List.of();
            case Promoted _ -> throw finished(command, "promoted");
        };
    }

    /// Reports about a canary that answers nothing any more change nothing.
    private static List<RolloutEvent> whileExposed(
            RolloutCommand command, Rollout state, Function<Exposure, List<RolloutEvent>> decide) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing(var now) -> decide.apply(now);
            case Paused(var now) -> decide.apply(now);
            case RollingBack _, TakenBack _ -> List.of();
            case Promoted _ -> throw finished(command, "promoted");
        };
    }

    private static List<RolloutEvent> promote(PromoteStep command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing(var now) -> promote(command, now);
            case Paused(var now) ->
                Stream.concat(
                                Stream.of(new RolloutResumed(
                                        command.rolloutId(), command.promotedBy(), command.requestedAt())),
                                promote(command, now).stream())
                        .toList();
            case RollingBack _ -> throw finished(command, "being rolled back");
            case TakenBack _ -> throw finished(command, "rolled back");
            case Promoted _ -> List.of();
        };
    }

    private static List<RolloutEvent> promote(PromoteStep command, Exposure now) {
        new Requirements()
                .require(
                        now.shift().confirmed().isPresent(),
                        RolloutRule.SHIFT_NOT_CONFIRMED,
                        "the router has not confirmed epoch %d; one transition at a time"
                                .formatted(now.shift().epoch()),
                        "ConfirmTrafficShift")
                .require(
                        now.warnings().isEmpty(),
                        RolloutRule.WARNING_IN_PROGRESS,
                        "a warning is in progress: %s".formatted(now.warnings().keySet()),
                        "ReportClearance")
                .hold();
        return NextStep.after(command.rolloutId(), now, command.requestedAt());
    }

    private static List<RolloutEvent> pause(PauseRollout command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing _ ->
                List.of(new RolloutPaused(command.rolloutId(), command.pausedBy(), command.requestedAt()));
            case Paused _ -> List.of();
            case RollingBack _ -> throw finished(command, "being rolled back");
            case TakenBack _ -> throw finished(command, "rolled back");
            case Promoted _ -> throw finished(command, "promoted");
        };
    }

    private static List<RolloutEvent> resume(ResumeRollout command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing _ -> List.of();
            case Paused _ ->
                List.of(new RolloutResumed(command.rolloutId(), command.resumedBy(), command.requestedAt()));
            case RollingBack _ -> throw finished(command, "being rolled back");
            case TakenBack _ -> throw finished(command, "rolled back");
            case Promoted _ -> throw finished(command, "promoted");
        };
    }

    private static List<RolloutEvent> rollBack(RollBack command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case Progressing(var now) ->
                RollbackSteps.begin(command, now.shift().epoch());
            case Paused(var now) -> RollbackSteps.begin(command, now.shift().epoch());
            case Promoted(var _, var epoch) -> RollbackSteps.begin(command, epoch);
            case RollingBack _, TakenBack _ -> List.of();
        };
    }

    private static List<RolloutEvent> complete(CompleteRollbackPhase command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case RollingBack back -> RollbackSteps.complete(command, back);
            case TakenBack _ -> List.of();
            case Progressing _, Paused _, Promoted _ -> throw notRollingBack(command);
        };
    }

    private static List<RolloutEvent> fail(FailRollbackPhase command, Rollout state) {
        return switch (state) {
            case NotStarted() -> throw unknown(command);
            case RollingBack back -> RollbackSteps.fail(command, back);
            case Progressing _, Paused _, Promoted _, TakenBack _ -> throw notRollingBack(command);
        };
    }

    private static Rejection unknown(RolloutCommand command) {
        return new Rejection(
                RolloutRule.UNKNOWN_ROLLOUT,
                "rollout %s was never started".formatted(command.rolloutId()),
                "StartRollout");
    }

    private static Rejection finished(RolloutCommand command, String how) {
        return new Rejection(
                RolloutRule.NOT_PROGRESSING, "rollout %s is %s".formatted(command.rolloutId(), how), command.stream());
    }

    private static Rejection notRollingBack(RolloutCommand command) {
        return new Rejection(
                RolloutRule.NOT_ROLLING_BACK,
                "rollout %s is not being rolled back".formatted(command.rolloutId()),
                command.stream());
    }
}
