package io.modeltrail.command.complianceaudit.domain;

import io.modeltrail.events.compliance.AuditFinding;
import io.modeltrail.events.compliance.AuditRecord;
import io.modeltrail.events.compliance.CorrectiveAction;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the events of an audit do to its record.
final class AuditChanges {

    private AuditChanges() {}

    static UnaryOperator<AuditRecord> raise(AuditFinding finding) {
        return record -> with(record, and(record.findings(), finding), record.actions());
    }

    static UnaryOperator<AuditRecord> open(CorrectiveAction action) {
        return record -> with(record, record.findings(), and(record.actions(), action));
    }

    static UnaryOperator<AuditRecord> complete(String capaId, String done, List<String> evidence, String by) {
        return action(capaId, one -> one.completed(done, evidence, by));
    }

    /// What works closes the finding.
    static UnaryOperator<AuditRecord> check(String capaId, boolean passed, String how) {
        var checked = action(capaId, one -> one.checked(passed));
        if (!passed) {
            return checked;
        }
        return record -> ComplianceAudit.action(record, capaId)
                .map(action -> close(action.findingId(), how).apply(checked.apply(record)))
                .orElse(record);
    }

    static UnaryOperator<AuditRecord> close(String findingId, String why) {
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
}
