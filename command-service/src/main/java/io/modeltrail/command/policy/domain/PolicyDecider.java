package io.modeltrail.command.policy.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.policy.domain.Policy.Proposal;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.policy.PolicyCommand.AdoptPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRollbackPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeRulePack;
import io.modeltrail.events.policy.PolicyCommand.ProposeThresholds;
import io.modeltrail.events.policy.PolicyCommand.WithdrawPolicyProposal;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.signing.SignatureMeaning;
import java.util.List;

/// The rules of policies: one proposal at a time, numbers that are never used again, and a signature of somebody else
/// over the very version that will hold.
public final class PolicyDecider {

    private PolicyDecider() {}

    public static List<PolicyEvent> decide(PolicyCommand command, Policy state) {
        return switch (command) {
            case ProposeThresholds it ->
                propose(
                        it,
                        state,
                        new PolicyText.Thresholds(new ClinicalThresholds(it.policy(), 1, it.thresholds())),
                        it.why(),
                        it.proposedBy());
            case ProposeRollbackPolicy it ->
                propose(
                        it,
                        state,
                        new PolicyText.Rollback(new RollbackPolicy(it.policy(), 1, it.triggers())),
                        it.why(),
                        it.proposedBy());
            case ProposeRulePack it -> propose(it, state, pack(it), it.why(), it.proposedBy());
            case WithdrawPolicyProposal it -> withdraw(it, state);
            case AdoptPolicy it -> adopt(it, state);
        };
    }

    private static PolicyText pack(ProposeRulePack it) {
        return RulePacks.of(it.framework(), it.edition())
                .map(pack -> new PolicyText.RulePack(
                        new RulePackEdition(it.policy(), 1, it.framework(), it.edition(), pack.digest())))
                .orElseThrow(() -> new Rejection(
                        PolicyRule.NO_SUCH_RULE_PACK,
                        "there is no rule pack %s of edition %s; there are %s"
                                .formatted(it.framework(), it.edition(), RulePacks.names()),
                        "a rule pack of this release"));
    }

    private static List<PolicyEvent> propose(
            PolicyCommand command, Policy state, PolicyText text, String why, String by) {
        var open = state.open();
        if (open.isPresent()
                && open.get().text().saysTheSameAs(text)
                && open.get().proposedBy().equals(by)) {
            return List.of();
        }
        new Requirements()
                .require(
                        open.isEmpty(),
                        PolicyRule.OTHER_PROPOSAL_OPEN,
                        "version %d of %s waits for a signature; adopt it or withdraw it first"
                                .formatted(state.proposed(), command.policy()),
                        command.stream())
                .require(
                        state.holds().filter(text::saysTheSameAs).isEmpty(),
                        PolicyRule.HOLDS_ALREADY,
                        "the version of %s that holds says the same".formatted(command.policy()),
                        command.stream())
                .hold();
        var numbered = text.numbered(state.proposed() + 1);
        var digest = numbered.digest();
        return List.of(
                switch (numbered) {
                    case PolicyText.Thresholds(var it) ->
                        new ThresholdsProposed(it, digest, why, by, command.requestedAt());
                    case PolicyText.Rollback(var it) ->
                        new RollbackPolicyProposed(it, digest, why, by, command.requestedAt());
                    case PolicyText.RulePack(var it) ->
                        new RulePackProposed(it, digest, why, by, command.requestedAt());
                });
    }

    private static List<PolicyEvent> withdraw(WithdrawPolicyProposal it, Policy state) {
        open(it, it.version(), state);
        return List.of(
                new PolicyProposalWithdrawn(it.policy(), it.version(), it.why(), it.withdrawnBy(), it.requestedAt()));
    }

    private static List<PolicyEvent> adopt(AdoptPolicy it, Policy state) {
        var proposal = open(it, it.version(), state);
        var text = proposal.text();
        new Requirements()
                .require(
                        it.signature().digest().equals(text.digest()),
                        PolicyRule.DIGEST_OF_OTHER_POLICY,
                        "version %d of %s has the digest %s".formatted(it.version(), it.policy(), text.digest()),
                        it.stream())
                .require(
                        it.signature().meaning() == SignatureMeaning.APPROVAL,
                        PolicyRule.NOT_AN_APPROVAL,
                        "a signature for %s adopts nothing"
                                .formatted(it.signature().meaning()),
                        "a signature with the meaning APPROVAL")
                .require(
                        !it.signature().isOf(proposal.proposedBy()),
                        PolicyRule.OWN_WORK,
                        "%s proposed this version; nobody approves their own work".formatted(proposal.proposedBy()),
                        "a signature by somebody else")
                .hold();
        var supersedes = state.holds().map(PolicyText::version).orElse(null);
        return List.of(
                switch (text) {
                    case PolicyText.Thresholds(var thresholds) ->
                        new ThresholdsAdopted(
                                thresholds,
                                text.digest(),
                                proposal.proposedBy(),
                                it.signature(),
                                supersedes,
                                it.requestedAt());
                    case PolicyText.Rollback(var triggers) ->
                        new RollbackPolicyAdopted(
                                triggers,
                                text.digest(),
                                proposal.proposedBy(),
                                it.signature(),
                                supersedes,
                                it.requestedAt());
                    case PolicyText.RulePack(var rulePack) ->
                        new RulePackAdopted(
                                rulePack,
                                text.digest(),
                                proposal.proposedBy(),
                                it.signature(),
                                supersedes,
                                it.requestedAt());
                });
    }

    private static Proposal open(PolicyCommand command, int version, Policy state) {
        return state.open()
                .filter(proposal -> proposal.text().version() == version)
                .orElseThrow(() -> new Rejection(
                        PolicyRule.NOT_PROPOSED,
                        "version %d of %s does not wait for a signature; %s"
                                .formatted(
                                        version,
                                        command.policy(),
                                        state.open()
                                                .map(open -> "version %d does"
                                                        .formatted(open.text().version()))
                                                .orElse("none does")),
                        command.stream()));
    }
}
