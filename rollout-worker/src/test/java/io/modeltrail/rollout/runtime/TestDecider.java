package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of one rollout as the contract has them, written for the tests: a real decision for each command. An empty
/// answer means that it is so already; `null` that a rule refuses.
final class TestDecider {

    private final RolloutStarted started;
    private final Set<RollbackPhase> completed = EnumSet.noneOf(RollbackPhase.class);
    private int epoch;
    private int step;
    private boolean confirmed;
    private boolean rollingBack;
    private boolean finished;

    TestDecider(RolloutStarted started) {
        this.started = started;
    }

    TrafficShiftOrdered firstOrder(Instant now) {
        epoch = 1;
        return new TrafficShiftOrdered(id(), 1, started.plan().steps().getFirst(), now);
    }

    private String id() {
        return started.rolloutId();
    }

    @Nullable
    List<Event> decide(RolloutCommand command, Instant now) {
        return switch (command) {
            case ConfirmTrafficShift confirm -> confirm(confirm, now);
            case JudgeStep judge -> judge(judge, now);
            case ReportBreach breach -> breach(breach, now);
            case ReportClearance clearance ->
                List.of(new WarningCleared(id(), clearance.trigger(), clearance.evidence(), now));
            case ReportWarningExpired expired -> rollBack(RollbackCause.TRIGGER, expired.trigger(), null, now);
            case RollBack back ->
                rollBack(back.emergency() ? RollbackCause.EMERGENCY : RollbackCause.OPERATOR, null, null, now);
            case CompleteRollbackPhase phase -> complete(phase, now);
            case FailRollbackPhase phase ->
                rollingBack && !finished
                        ? List.of(new RollbackPhaseFailed(id(), phase.phase(), phase.finding(), now))
                        : null;
            default -> null;
        };
    }

    private @Nullable List<Event> confirm(ConfirmTrafficShift confirm, Instant now) {
        if (confirm.epoch() != epoch) {
            return null;
        }
        if (confirmed) {
            return List.of();
        }
        confirmed = true;
        return List.of(new TrafficShiftConfirmed(id(), epoch, confirm.percent(), now));
    }

    private @Nullable List<Event> judge(JudgeStep judge, Instant now) {
        if (judge.epoch() != epoch || rollingBack || finished || !confirmed) {
            return null;
        }
        var steps = started.plan().steps();
        var verdict = judge.checks().stream()
                .map(check -> check.check().judge(check.evidence()))
                .toList();
        var worst = verdict.contains(Verdict.FAIL)
                ? Verdict.FAIL
                : verdict.stream().allMatch(Verdict.PASS::equals) ? Verdict.PASS : Verdict.INCONCLUSIVE;
        var events = new ArrayList<Event>();
        events.add(new StepJudged(id(), epoch, steps.get(step), worst, judge.checks(), now));
        if (worst == Verdict.PASS && step == steps.size() - 1) {
            finished = true;
            events.add(new RolloutPromoted(id(), started.target(), started.canaryVersion(), now));
            events.add(new TargetReleased(started.target(), id(), started.canaryVersion(), now));
        } else if (worst == Verdict.PASS) {
            step++;
            confirmed = false;
            events.add(new TrafficShiftOrdered(id(), ++epoch, steps.get(step), now));
        } else if (worst == Verdict.FAIL) {
            events.addAll(rollBack(RollbackCause.STEP_FAILED, null, null, now));
        }
        return events;
    }

    private @Nullable List<Event> breach(ReportBreach breach, Instant now) {
        var trigger = started.policy().triggers().stream()
                .filter(one -> one.name().equals(breach.trigger()))
                .findFirst()
                .orElseThrow();
        if (!trigger.isBreachedBy(breach.evidence())) {
            return null;
        }
        return trigger.reaction() == Reaction.IMMEDIATE
                ? rollBack(RollbackCause.TRIGGER, trigger.name(), breach.evidence(), now)
                : List.of(new WarningStarted(
                        id(), epoch, trigger.name(), breach.evidence(), now.plus(trigger.warning()), now));
    }

    private List<Event> rollBack(
            RollbackCause cause, @Nullable String trigger, @Nullable Evidence evidence, Instant now) {
        if (rollingBack || finished) {
            return List.of();
        }
        rollingBack = true;
        confirmed = false;
        return List.of(new RollbackTriggered(id(), ++epoch, cause, trigger, evidence, "as tested", now));
    }

    private boolean isNext(RollbackPhase phase) {
        return completed.contains(phase)
                || Arrays.stream(RollbackPhase.values())
                        .filter(one -> !completed.contains(one))
                        .findFirst()
                        .equals(Optional.of(phase));
    }

    private @Nullable List<Event> complete(CompleteRollbackPhase phase, Instant now) {
        if (!rollingBack || !confirmed || !isNext(phase.phase())) {
            return null;
        }
        if (!completed.add(phase.phase())) {
            return List.of();
        }
        var events = new ArrayList<Event>();
        events.add(new RollbackPhaseCompleted(id(), phase.phase(), phase.finding(), now));
        if (completed.size() == RollbackPhase.values().length) {
            finished = true;
            events.add(new RolledBack(id(), started.target(), started.stableVersion(), now));
            events.add(new TargetReleased(started.target(), id(), started.stableVersion(), now));
        }
        return events;
    }
}
