package io.modeltrail.command.complianceaudit.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.QUALITY_AUDITOR;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;

import io.modeltrail.command.domain.Access;
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

/// Who may do what with compliance audits. An auditor changes nothing of what is audited, but writes down
/// what was found.
public final class ComplianceAuditPermissions {

    private ComplianceAuditPermissions() {}

    public static Access of(ComplianceAuditCommand command) {
        return switch (command) {
            case ScheduleAudit _ -> Access.of(QUALITY_AUDITOR, REGULATORY_AFFAIRS);
            case StartAudit _, RaiseFinding _ -> Access.of(QUALITY_AUDITOR);
            case OpenCapa _ -> Access.of(REGULATORY_AFFAIRS, CLINICAL_REVIEWER, ML_ENGINEER, RELEASE_OPERATOR);
            case CompleteCapaAction _ ->
                Access.of(REGULATORY_AFFAIRS, CLINICAL_REVIEWER, ML_ENGINEER, RELEASE_OPERATOR);
            case CheckCapaEffectiveness _, CloseFinding _ ->
                Access.of(QUALITY_AUDITOR, REGULATORY_AFFAIRS).andRegulated();
            case ReviewAuditTrail _ -> Access.of(QUALITY_AUDITOR).andSigned();
            case CloseAudit _ -> Access.of(QUALITY_AUDITOR, REGULATORY_AFFAIRS).andSigned();
        };
    }
}
