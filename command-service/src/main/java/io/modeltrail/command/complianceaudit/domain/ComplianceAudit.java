package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.events.compliance.AuditFinding;
import io.modeltrail.events.compliance.AuditRecord;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditTrailReviewed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.CorrectiveAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where one compliance audit stands.
public sealed interface ComplianceAudit {

    static ComplianceAudit initial() {
        return new NotScheduled();
    }

    record NotScheduled() implements ComplianceAudit {}

    record Scheduled(Plan plan) implements ComplianceAudit {}

    /// `workers` are all who did any of its work, who therefore may not close it.
    record UnderWay(Plan plan, AuditRecord record, List<String> workers) implements ComplianceAudit {
        public UnderWay {
            workers = List.copyOf(workers);
        }
    }

    record Closed(Plan plan, String closedBy) implements ComplianceAudit {}

    record Plan(
            String auditId, String scope, Optional<String> framework, LocalDate dueOn, Optional<Integer> everyMonths) {}

    default ComplianceAudit evolve(ComplianceAuditEvent event) {
        return switch (event) {
            case AuditScheduled it ->
                new Scheduled(new Plan(
                        it.auditId(),
                        it.scope(),
                        Optional.ofNullable(it.framework()),
                        it.dueOn(),
                        Optional.ofNullable(it.everyMonths())));
            case AuditStarted it ->
                this instanceof Scheduled(var plan)
                        ? new UnderWay(plan, ComplianceAudit.begun(plan), List.of(it.startedBy()))
                        : this;
            case FindingRaised it -> after(AuditChanges.raise(ComplianceAudit.finding(it)), it.raisedBy());
            case CapaOpened it -> after(AuditChanges.open(ComplianceAudit.action(it)), it.openedBy());
            case CapaActionCompleted it ->
                after(AuditChanges.complete(it.capaId(), it.done(), it.evidence(), it.completedBy()), it.completedBy());
            case CapaEffectivenessChecked it ->
                after(AuditChanges.check(it.capaId(), it.passed(), it.how()), it.checkedBy());
            case FindingClosed it -> after(AuditChanges.close(it.findingId(), it.why()), it.closedBy());
            case AuditTrailReviewed it ->
                after(UnaryOperator.identity(), it.signature().by());
            case AuditClosed it ->
                this instanceof UnderWay underWay
                        ? new Closed(underWay.plan(), it.signature().by())
                        : this;
        };
    }

    static AuditRecord begun(Plan plan) {
        return new AuditRecord(plan.auditId(), plan.scope(), plan.framework().orElse(null), List.of(), List.of());
    }

    private static AuditFinding finding(FindingRaised it) {
        return new AuditFinding(it.findingId(), it.severity(), it.requirement(), it.text(), it.raisedBy(), null);
    }

    private static CorrectiveAction action(CapaOpened it) {
        return CorrectiveAction.opened(
                it.capaId(), it.findingId(), it.cause(), it.action(), it.responsible(), it.dueOn(), it.openedBy());
    }

    private ComplianceAudit after(UnaryOperator<AuditRecord> change, String worker) {
        return this instanceof UnderWay(var plan, var record, var workers)
                ? new UnderWay(
                        plan,
                        change.apply(record),
                        Stream.concat(workers.stream(), Stream.of(worker))
                                .distinct()
                                .toList())
                : this;
    }

    /// One finding of a record.
    static Optional<AuditFinding> finding(AuditRecord record, String id) {
        return record.findings().stream()
                .filter(finding -> finding.findingId().equals(id))
                .findFirst();
    }

    /// One corrective action of a record.
    static Optional<CorrectiveAction> action(AuditRecord record, String id) {
        return record.actions().stream()
                .filter(action -> action.capaId().equals(id))
                .findFirst();
    }
}
