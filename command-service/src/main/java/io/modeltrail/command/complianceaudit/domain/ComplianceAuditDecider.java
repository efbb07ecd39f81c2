package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.Closed;
import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.NotScheduled;
import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.Plan;
import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.Scheduled;
import io.modeltrail.command.complianceaudit.domain.ComplianceAudit.UnderWay;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.compliance.ComplianceAuditCommand;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CheckCapaEffectiveness;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CompleteCapaAction;
import io.modeltrail.events.compliance.ComplianceAuditCommand.OpenCapa;
import io.modeltrail.events.compliance.ComplianceAuditCommand.RaiseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ReviewAuditTrail;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ScheduleAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.StartAudit;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;

/// The rules of a compliance audit: scheduled, under way, closed when no finding is open.
public final class ComplianceAuditDecider {

    private ComplianceAuditDecider() {}

    public static List<ComplianceAuditEvent> decide(ComplianceAuditCommand command, ComplianceAudit state) {
        return switch (command) {
            case ScheduleAudit it -> schedule(it, state);
            case StartAudit it -> start(it, state);
            case RaiseFinding it -> Findings.raise(it, underWay(it, state));
            case OpenCapa it -> CorrectiveActions.open(it, underWay(it, state));
            case CompleteCapaAction it -> CorrectiveActions.complete(it, underWay(it, state));
            case CheckCapaEffectiveness it -> CorrectiveActions.check(it, underWay(it, state));
            case CloseFinding it -> Findings.close(it, underWay(it, state));
            case ReviewAuditTrail it -> {
                underWay(it, state);
                yield AuditClosing.review(it);
            }
            case CloseAudit it ->
                state instanceof Closed closed
                                && closed.closedBy().equals(it.signature().by())
                        ? List.of()
                        : AuditClosing.close(it, underWay(it, state));
        };
    }

    private static List<ComplianceAuditEvent> schedule(ScheduleAudit it, ComplianceAudit state) {
        var plan = new Plan(
                it.auditId(),
                it.scope(),
                Optional.ofNullable(it.framework()),
                it.dueOn(),
                Optional.ofNullable(it.everyMonths()));
        return switch (state) {
            case NotScheduled _ -> {
                plan.framework().ifPresent(framework -> {
                    if (RulePacks.latest(framework).isEmpty()) {
                        throw new Rejection(
                                AuditRule.UNKNOWN_FRAMEWORK,
                                "there is no rule pack %s; there are %s"
                                        .formatted(framework, String.join(", ", RulePacks.frameworks())),
                                "a framework with a rule pack, or none");
                    }
                });
                yield List.of(new AuditScheduled(
                        it.auditId(),
                        it.scope(),
                        it.framework(),
                        it.dueOn(),
                        it.everyMonths(),
                        it.scheduledBy(),
                        it.requestedAt()));
            }
            case Scheduled(var known) when known.equals(plan) -> List.of();
            case UnderWay(var known, var _, var _) when known.equals(plan) -> List.of();
            case Closed(var known, var _) when known.equals(plan) -> List.of();
            case Scheduled _, UnderWay _, Closed _ ->
                throw new Rejection(
                        AuditRule.ALREADY_SCHEDULED,
                        "audit %s exists already; take another id".formatted(it.auditId()),
                        it.stream());
        };
    }

    private static List<ComplianceAuditEvent> start(StartAudit it, ComplianceAudit state) {
        return switch (state) {
            case NotScheduled _ -> throw unknown(it);
            case Scheduled(var plan) ->
                List.of(new AuditStarted(
                        it.auditId(), it.startedBy(), Digests.of(ComplianceAudit.begun(plan)), it.requestedAt()));
            case UnderWay _ -> List.of();
            case Closed _ -> throw closed(it);
        };
    }

    private static UnderWay underWay(ComplianceAuditCommand command, ComplianceAudit state) {
        return switch (state) {
            case UnderWay underWay -> underWay;
            case NotScheduled _ -> throw unknown(command);
            case Scheduled _ -> throw new Rejection(AuditRule.NOT_STARTED, "the audit has not started", "StartAudit");
            case Closed _ -> throw closed(command);
        };
    }

    private static Rejection unknown(ComplianceAuditCommand command) {
        return new Rejection(AuditRule.UNKNOWN_AUDIT, "there is no audit " + command.auditId(), "ScheduleAudit");
    }

    private static Rejection closed(ComplianceAuditCommand command) {
        return new Rejection(AuditRule.ALREADY_CLOSED, "the audit is closed; schedule another one", command.stream());
    }
}
