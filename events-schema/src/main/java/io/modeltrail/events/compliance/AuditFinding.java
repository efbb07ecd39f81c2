package io.modeltrail.events.compliance;

import org.jspecify.annotations.Nullable;

/// What an audit found. `requirement` is that of the audit's framework; `closedBecause` is absent while it is
/// open.
public record AuditFinding(
        String findingId,
        FindingSeverity severity,
        @Nullable String requirement,
        String text,
        String raisedBy,
        @Nullable String closedBecause) {

    public boolean isOpen() {
        return closedBecause == null;
    }

    public AuditFinding closed(String why) {
        return new AuditFinding(findingId, severity, requirement, text, raisedBy, why);
    }
}
