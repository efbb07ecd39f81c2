package io.modeltrail.command.change.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
import io.modeltrail.command.domain.Role;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeControlPlanCommand;
import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.EstablishChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.RetireChangeControlPlan;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;

/// Who may do what in change control. Who signs must have the role in which they say they sign.
public final class ChangePermissions {

    private ChangePermissions() {}

    public static Access of(ChangeRequestCommand command) {
        return switch (command) {
            case RequestChange _, WithdrawChange _ ->
                Access.of(ML_ENGINEER, RELEASE_OPERATOR).andRegulated();
            case AssessImpact _ ->
                Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS).andRegulated();
            case AssessModification _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
            case ApproveChange it -> Access.of(role(it.role())).andSigned();
            case RejectChange it -> Access.of(role(it.role())).andSigned();
            case DischargeValidation _ -> Access.of(CLINICAL_REVIEWER, SERVICE).andRegulated();
            case ReportObligationMissed _ -> Access.of(SERVICE);
        };
    }

    public static Access of(ChangeControlPlanCommand command) {
        return switch (command) {
            case EstablishChangeControlPlan _ ->
                Access.of(ML_ENGINEER, REGULATORY_AFFAIRS).andRegulated();
            case AuthoriseChangeControlPlan _ -> Access.of(REGULATORY_AFFAIRS).andSigned();
            case RetireChangeControlPlan _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
        };
    }

    private static Role role(ApproverRole role) {
        return switch (role) {
            case CLINICAL_REVIEWER -> CLINICAL_REVIEWER;
            case REGULATORY_AFFAIRS -> REGULATORY_AFFAIRS;
            case RELEASE_OPERATOR -> RELEASE_OPERATOR;
        };
    }
}
