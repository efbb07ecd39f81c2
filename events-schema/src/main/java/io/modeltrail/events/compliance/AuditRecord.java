package io.modeltrail.events.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What whoever closes an audit signs for: its scope, all findings and all actions. Its digest stands in
/// every event that changes it.
public record AuditRecord(
        String auditId,
        String scope,
        @Nullable String framework,
        List<AuditFinding> findings,
        List<CorrectiveAction> actions) {
    public AuditRecord {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }
}
