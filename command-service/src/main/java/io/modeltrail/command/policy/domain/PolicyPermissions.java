package io.modeltrail.command.policy.domain;

import static io.modeltrail.command.domain.Role.ADMIN;
import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.policy.PolicyCommand.AdoptPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRollbackPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRulePack;
import io.modeltrail.events.policy.PolicyCommand.ProposeThresholds;
import io.modeltrail.events.policy.PolicyCommand.WithdrawPolicyProposal;
import io.modeltrail.events.policy.PolicyNames;

/// Who may propose policies, and whose signature makes them hold: what patients bear is clinical, what authorities ask
/// regulatory.
public final class PolicyPermissions {

    private PolicyPermissions() {}

    public static Access of(PolicyCommand command) {
        return switch (command) {
            case ProposeThresholds _, ProposeRollbackPolicy _, ProposeRulePack _, WithdrawPolicyProposal _ ->
                Access.of(ADMIN).andRegulated();
            case AdoptPolicy it ->
                Access.of(PolicyNames.isRulePack(it.policy()) ? REGULATORY_AFFAIRS : CLINICAL_REVIEWER)
                        .andSigned();
        };
    }
}
