package io.modeltrail.command.risk.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.risk.RiskFileCommand.AcceptBenefitRisk;
import io.modeltrail.events.risk.RiskFileCommand.CloseRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.DefineRiskControl;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.IdentifyHazard;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.ReopenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.VerifyRiskControl;

/// Who may do what with risk files.
public final class RiskPermissions {

    private RiskPermissions() {}

    public static Access of(RiskFileCommand command) {
        return switch (command) {
            case OpenRiskFile _ -> Access.of(REGULATORY_AFFAIRS).andSigned();
            case IdentifyHazard _, EstimateRisk _, DefineRiskControl _, VerifyRiskControl _ ->
                Access.of(ML_ENGINEER, CLINICAL_REVIEWER, REGULATORY_AFFAIRS).andRegulated();
            case AcceptBenefitRisk _ -> Access.of(CLINICAL_REVIEWER).andSigned();
            case CloseRiskFile _ ->
                Access.of(REGULATORY_AFFAIRS, CLINICAL_REVIEWER).andSigned();
            case ReopenRiskFile _ ->
                Access.of(ML_ENGINEER, CLINICAL_REVIEWER, REGULATORY_AFFAIRS).andRegulated();
        };
    }
}
