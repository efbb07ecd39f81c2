package io.modeltrail.command.compliance.domain;

import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.compliance.ComplianceCommand;
import io.modeltrail.events.compliance.ComplianceCommand.JustifyRequirement;
import io.modeltrail.events.compliance.ComplianceCommand.WithdrawJustification;

/// Who may justify what a version lacks.
public final class CompliancePermissions {

    private CompliancePermissions() {}

    public static Access of(ComplianceCommand command) {
        return switch (command) {
            case JustifyRequirement _ -> Access.of(REGULATORY_AFFAIRS).andSigned();
            case WithdrawJustification _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
        };
    }
}
