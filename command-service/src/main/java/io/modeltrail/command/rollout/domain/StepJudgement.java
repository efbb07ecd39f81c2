package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.rollout.domain.Rollout.Confirmation;
import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the evidence of a step leads to. Verdicts are computed here from the evidence, whatever the caller concluded.
final class StepJudgement {

    /// Who pauses a rollout that stays undecided.
    static final String OURSELVES = "modeltrail";

    private StepJudgement() {}

    static List<RolloutEvent> decide(JudgeStep command, Exposure now) {
        if (command.epoch() < now.shift().epoch()) {
            return List.of();
        }
        var confirmation = confirmed(command, now);
        requireEvidence(command, now);
        var checks = command.checks().stream()
                .map(result ->
                        new CheckResult(result.check(), result.check().judge(result.evidence()), result.evidence()))
                .toList();
        var verdict = overall(checks);
        requireTime(command, now, confirmation, verdict);
        return Stream.<List<RolloutEvent>>of(
                        List.of(new StepJudged(
                                command.rolloutId(),
                                command.epoch(),
                                now.shift().percent(),
                                verdict,
                                checks,
                                command.requestedAt())),
                        consequence(command, now, confirmation, verdict, checks))
                .flatMap(List::stream)
                .toList();
    }

    private static Confirmation confirmed(JudgeStep command, Exposure now) {
        new Requirements()
                .require(
                        command.epoch() == now.shift().epoch(),
                        RolloutRule.EPOCH_NOT_ORDERED,
                        "epoch %d was never ordered, the last one is %d"
                                .formatted(command.epoch(), now.shift().epoch()),
                        command.stream())
                .require(
                        now.shift().confirmed().isPresent(),
                        RolloutRule.SHIFT_NOT_CONFIRMED,
                        "the router has not confirmed epoch %d"
                                .formatted(now.shift().epoch()),
                        "ConfirmTrafficShift")
                .hold();
        return now.shift().confirmed().orElseThrow();
    }

    private static void requireEvidence(JudgeStep command, Exposure now) {
        var canary = now.terms().canaryVersion();
        var planned = now.terms().plan().checks();
        var requirements = new Requirements();
        for (var check : planned) {
            long results = command.checks().stream()
                    .filter(result -> result.check().equals(check))
                    .count();
            requirements.require(
                    results == 1,
                    RolloutRule.CHECK_MISSING,
                    "the plan checks %s once a step, the command %d times".formatted(check.metric(), results),
                    "a health window of the canary");
        }
        for (var result : command.checks()) {
            var metric = result.check().metric();
            requirements
                    .require(
                            planned.contains(result.check()),
                            RolloutRule.CHECK_NOT_IN_PLAN,
                            "the plan has no such check of %s".formatted(metric),
                            command.stream())
                    .require(
                            result.evidence().version().equals(canary),
                            RolloutRule.EVIDENCE_OF_OTHER_VERSION,
                            "the evidence for %s is about version %s, the canary is %s"
                                    .formatted(metric, result.evidence().version(), canary),
                            "a health window of the canary")
                    .require(
                            result.evidence().metric().equals(metric),
                            RolloutRule.EVIDENCE_OF_OTHER_METRIC,
                            "the evidence for %s is about %s"
                                    .formatted(metric, result.evidence().metric()),
                            "a health window of the canary");
        }
        requirements.hold();
    }

    private static void requireTime(JudgeStep command, Exposure now, Confirmation confirmation, Verdict verdict) {
        if (verdict == Verdict.FAIL) {
            return;
        }
        var holdUntil = confirmation.at().plus(now.terms().plan().hold());
        new Requirements()
                .require(
                        !command.requestedAt().isBefore(holdUntil),
                        RolloutRule.HOLD_NOT_OVER,
                        "the step is held until %s".formatted(holdUntil),
                        command.stream())
                .require(
                        now.warnings().isEmpty() || verdict != Verdict.PASS,
                        RolloutRule.WARNING_IN_PROGRESS,
                        "a warning is in progress: %s".formatted(now.warnings().keySet()),
                        "ReportClearance")
                .hold();
    }

    /// One FAIL fails the step; anything short of all PASS decides nothing.
    static Verdict overall(List<CheckResult> checks) {
        for (var decisive : List.of(Verdict.FAIL, Verdict.NO_DATA, Verdict.INCONCLUSIVE)) {
            if (checks.stream().anyMatch(check -> check.verdict() == decisive)) {
                return decisive;
            }
        }
        return Verdict.PASS;
    }

    private static List<RolloutEvent> consequence(
            JudgeStep command, Exposure now, Confirmation confirmation, Verdict verdict, List<CheckResult> checks) {
        return switch (verdict) {
            case PASS -> NextStep.after(command.rolloutId(), now, command.requestedAt());
            case FAIL -> List.of(rollback(command, failed(checks)));
            case INCONCLUSIVE, NO_DATA ->
                isDue(confirmation, command.requestedAt())
                        ? List.of(new RolloutPaused(command.rolloutId(), OURSELVES, command.requestedAt()))
                        : List.of();
        };
    }

    private static boolean isDue(Confirmation confirmation, Instant when) {
        return !when.isBefore(confirmation.decisionDue());
    }

    private static CheckResult failed(List<CheckResult> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.FAIL)
                .findFirst()
                .orElseThrow(() ->
                        new Rejection(RolloutRule.CHECK_MISSING, "no check failed", "a health window of the canary"));
    }

    private static RollbackTriggered rollback(JudgeStep command, CheckResult failed) {
        Evidence evidence = failed.evidence();
        return new RollbackTriggered(
                command.rolloutId(),
                command.epoch() + 1,
                RollbackCause.STEP_FAILED,
                null,
                evidence,
                "check %s failed: the interval %s to %s lies beyond %s"
                        .formatted(
                                failed.check().metric(),
                                evidence.lower(),
                                evidence.upper(),
                                failed.check().limit()),
                command.requestedAt());
    }
}
