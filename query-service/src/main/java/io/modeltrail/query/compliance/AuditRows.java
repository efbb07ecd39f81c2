package io.modeltrail.query.compliance;

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
import io.modeltrail.events.compliance.TrailReview;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the events of a compliance audit do to its row.
final class AuditRows {

    static final VersionedTable TABLE = new VersionedTable(
            "compliance_audit",
            List.of("audit_id"),
            List.of(
                    "scope",
                    "framework",
                    "state",
                    "due_on",
                    "every_months",
                    "scheduled_by",
                    "started_by",
                    "record",
                    "record_digest",
                    "reviews",
                    "closure",
                    "scheduled_at",
                    "started_at",
                    "changed_at",
                    "closed_at",
                    "stream_version"));

    private AuditRows() {}

    static RowChange on(ComplianceAuditEvent event, long position) {
        var change = switch (event) {
            case AuditScheduled it -> schedule(it);
            case AuditStarted it ->
                change(it)
                        .set("state", "IN_PROGRESS")
                        .set("started_by", it.startedBy())
                        .set("started_at", it.occurredAt())
                        .set("record_digest", it.recordDigest());
            case FindingRaised it ->
                evolve(
                        it,
                        it.recordDigest(),
                        record -> with(record, and(record.findings(), finding(it)), record.actions()));
            case CapaOpened it ->
                evolve(
                        it,
                        it.recordDigest(),
                        record -> with(record, record.findings(), and(record.actions(), action(it))));
            case CapaActionCompleted it ->
                evolve(
                        it,
                        it.recordDigest(),
                        action(it.capaId(), one -> one.completed(it.done(), it.evidence(), it.completedBy())));
            case CapaEffectivenessChecked it -> evolve(it, it.recordDigest(), checked(it));
            case FindingClosed it -> evolve(it, it.recordDigest(), closed(it.findingId(), it.why()));
            case AuditTrailReviewed it ->
                change(it).append("reviews", new Reviewed(it.review(), it.reviewDigest(), it.signature(), position));
            case AuditClosed it ->
                change(it)
                        .set("state", "CLOSED")
                        .json("closure", new Closure(it.summary(), it.signature(), it.nextAuditId(), position))
                        .set("closed_at", it.occurredAt());
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange schedule(AuditScheduled it) {
        return RowChange.create(TABLE, it.auditId())
                .set("scope", it.scope())
                .set("framework", it.framework())
                .set("state", "SCHEDULED")
                .set("due_on", it.dueOn())
                .set("every_months", it.everyMonths())
                .set("scheduled_by", it.scheduledBy())
                .json("record", new AuditRecord(it.auditId(), it.scope(), it.framework(), List.of(), List.of()))
                .json("reviews", List.of())
                .set("scheduled_at", it.occurredAt());
    }

    private static AuditFinding finding(FindingRaised it) {
        return new AuditFinding(it.findingId(), it.severity(), it.requirement(), it.text(), it.raisedBy(), null);
    }

    private static CorrectiveAction action(CapaOpened it) {
        return CorrectiveAction.opened(
                it.capaId(), it.findingId(), it.cause(), it.action(), it.responsible(), it.dueOn(), it.openedBy());
    }

    /// What works closes its finding.
    private static UnaryOperator<AuditRecord> checked(CapaEffectivenessChecked it) {
        var checked = action(it.capaId(), one -> one.checked(it.passed()));
        return record -> {
            var next = checked.apply(record);
            return it.passed()
                    ? next.actions().stream()
                            .filter(one -> one.capaId().equals(it.capaId()))
                            .findFirst()
                            .map(one -> closed(one.findingId(), it.how()).apply(next))
                            .orElse(next)
                    : next;
        };
    }

    private static UnaryOperator<AuditRecord> closed(String findingId, String why) {
        return record -> with(
                record,
                record.findings().stream()
                        .map(one -> one.findingId().equals(findingId) ? one.closed(why) : one)
                        .toList(),
                record.actions());
    }

    private static UnaryOperator<AuditRecord> action(String capaId, UnaryOperator<CorrectiveAction> change) {
        return record -> with(
                record,
                record.findings(),
                record.actions().stream()
                        .map(one -> one.capaId().equals(capaId) ? change.apply(one) : one)
                        .toList());
    }

    private static AuditRecord with(AuditRecord record, List<AuditFinding> findings, List<CorrectiveAction> actions) {
        return new AuditRecord(record.auditId(), record.scope(), record.framework(), findings, actions);
    }

    private static <T> List<T> and(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private static RowChange evolve(ComplianceAuditEvent event, String digest, UnaryOperator<AuditRecord> change) {
        return change(event).evolve("record", AuditRecord.class, change).set("record_digest", digest);
    }

    private static RowChange change(ComplianceAuditEvent event) {
        return RowChange.change(TABLE, event.auditId());
    }

    record Reviewed(TrailReview review, String digest, Signature signature, long position) {}

    record Closure(
            String summary, Signature signature, @Nullable String nextAuditId, long position) {}
}
