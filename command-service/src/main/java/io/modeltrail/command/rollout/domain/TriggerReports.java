package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.rollout.domain.Rollout.Exposure;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.Trigger;
import java.util.List;

/// What reports about a policy's triggers lead to. A report proves nothing: its evidence is checked again here.
final class TriggerReports {

    private TriggerReports() {}

    static List<RolloutEvent> breach(ReportBreach command, Exposure now) {
        var trigger = trigger(command, command.trigger(), now);
        require(command, command.evidence(), trigger, now)
                .require(
                        trigger.isBreachedBy(command.evidence()),
                        RolloutRule.BREACH_NOT_PROVEN,
                        "the interval %s to %s on %d samples is not beyond %s on %d"
                                .formatted(
                                        command.evidence().lower(),
                                        command.evidence().upper(),
                                        command.evidence().samples(),
                                        trigger.limit(),
                                        trigger.minimumSamples()),
                        "a health window of the canary")
                .hold();
        return switch (trigger.reaction()) {
            case IMMEDIATE -> List.of(rollback(command, trigger, command.evidence(), now));
            case AFTER_WARNING ->
                now.warnings().containsKey(trigger.name())
                        ? List.of()
                        : List.of(new WarningStarted(
                                command.rolloutId(),
                                now.shift().epoch(),
                                trigger.name(),
                                command.evidence(),
                                command.requestedAt().plus(trigger.warning()),
                                command.requestedAt()));
        };
    }

    static List<RolloutEvent> clearance(ReportClearance command, Exposure now) {
        var trigger = trigger(command, command.trigger(), now);
        if (!now.warnings().containsKey(trigger.name())) {
            return List.of();
        }
        require(command, command.evidence(), trigger, now)
                .require(
                        command.evidence().samples() >= trigger.minimumSamples()
                                && !trigger.isBreachedBy(command.evidence()),
                        RolloutRule.STILL_BREACHED,
                        "the evidence does not show that %s is over".formatted(trigger.name()),
                        "a health window of the canary")
                .hold();
        return List.of(
                new WarningCleared(command.rolloutId(), trigger.name(), command.evidence(), command.requestedAt()));
    }

    static List<RolloutEvent> expired(ReportWarningExpired command, Exposure now) {
        var trigger = trigger(command, command.trigger(), now);
        var warning = now.warnings().get(trigger.name());
        if (warning == null) {
            return List.of();
        }
        new Requirements()
                .require(
                        !command.requestedAt().isBefore(warning.deadline()),
                        RolloutRule.WARNING_NOT_EXPIRED,
                        "the warning of %s runs until %s".formatted(trigger.name(), warning.deadline()),
                        command.stream())
                .hold();
        return List.of(rollback(command, trigger, warning.evidence(), now));
    }

    private static Trigger trigger(RolloutCommand command, String name, Exposure now) {
        var policy = now.terms().policy();
        return policy.triggers().stream()
                .filter(trigger -> trigger.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        RolloutRule.NO_SUCH_TRIGGER,
                        "policy %s version %d has no trigger %s".formatted(policy.id(), policy.version(), name),
                        command.stream()));
    }

    private static Requirements require(RolloutCommand command, Evidence evidence, Trigger trigger, Exposure now) {
        var canary = now.terms().canaryVersion();
        return new Requirements()
                .require(
                        evidence.version().equals(canary),
                        RolloutRule.EVIDENCE_OF_OTHER_VERSION,
                        "the evidence is about version %s, the canary is %s".formatted(evidence.version(), canary),
                        command.stream())
                .require(
                        evidence.metric().equals(trigger.metric()),
                        RolloutRule.EVIDENCE_OF_OTHER_METRIC,
                        "the evidence is about %s, the trigger about %s".formatted(evidence.metric(), trigger.metric()),
                        command.stream());
    }

    private static RollbackTriggered rollback(
            RolloutCommand command, Trigger trigger, Evidence evidence, Exposure now) {
        return new RollbackTriggered(
                command.rolloutId(),
                now.shift().epoch() + 1,
                RollbackCause.TRIGGER,
                trigger.name(),
                evidence,
                "%s is %s %s: the interval is %s to %s on %d samples"
                        .formatted(
                                trigger.metric(),
                                trigger.harmfulWhen(),
                                trigger.limit(),
                                evidence.lower(),
                                evidence.upper(),
                                evidence.samples()),
                command.requestedAt());
    }
}
