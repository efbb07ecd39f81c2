package io.modeltrail.command.complianceaudit.axon;

import io.modeltrail.command.complianceaudit.domain.AuditClosing;
import io.modeltrail.command.complianceaudit.domain.ComplianceAudit;
import io.modeltrail.command.complianceaudit.domain.ComplianceAuditDecider;
import io.modeltrail.command.complianceaudit.domain.ComplianceAuditPermissions;
import io.modeltrail.command.decider.Decider;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.ComplianceAuditCommand;
import io.modeltrail.events.compliance.ComplianceAuditEvent;

/// The decider of compliance audits.
public final class ComplianceAuditDeciders {

    private ComplianceAuditDeciders() {}

    public static Decider<ComplianceAuditCommand, ComplianceAudit, ComplianceAuditEvent> audits() {
        return new Decider<>(
                Streams.COMPLIANCE_AUDIT,
                ComplianceAuditCommand.class,
                ComplianceAuditPermissions::of,
                ComplianceAudit.class,
                1,
                ComplianceAudit::initial,
                ComplianceAuditDecider::decide,
                ComplianceAudit::evolve,
                ComplianceAuditEvent.class,
                AuditClosing::consequences);
    }
}
