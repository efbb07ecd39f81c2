package io.modeltrail.command.compliance.domain;

import io.modeltrail.command.compliance.domain.Justifications.InForce;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compliance.ComplianceCommand;
import io.modeltrail.events.compliance.ComplianceCommand.JustifyRequirement;
import io.modeltrail.events.compliance.ComplianceCommand.WithdrawJustification;
import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules of justifications: of a requirement that exists, for a version that exists, signed by somebody
/// else than who registered it.
public final class ComplianceDecider {

    private ComplianceDecider() {}

    /// `registrant` says who registered the version, if anybody did.
    public static List<ComplianceEvent> decide(
            ComplianceCommand command, Justifications state, Supplier<Optional<String>> registrant) {
        return switch (command) {
            case JustifyRequirement it -> justify(it, state, registrant.get());
            case WithdrawJustification it -> withdraw(it, state);
        };
    }

    private static List<ComplianceEvent> justify(
            JustifyRequirement it, Justifications state, Optional<String> registrant) {
        var about = it.justification();
        var digest = Digests.of(about);
        var pack = RulePacks.of(about.framework(), about.edition());
        new Requirements()
                .require(
                        registrant.isPresent(),
                        ComplianceRule.UNKNOWN_VERSION,
                        "version %s of %s was never registered".formatted(it.version(), it.model()),
                        "RegisterModelVersion")
                .require(
                        pack.isPresent(),
                        ComplianceRule.UNKNOWN_FRAMEWORK,
                        "there is no rule pack %s of edition %s; there are %s"
                                .formatted(about.framework(), about.edition(), RulePacks.names()),
                        "a rule pack of this release")
                .require(
                        pack.isEmpty()
                                || pack.get().requirement(about.requirement()).isPresent(),
                        ComplianceRule.UNKNOWN_REQUIREMENT,
                        "%s has no requirement %s".formatted(about.framework(), about.requirement()),
                        "a requirement of the rule pack")
                .require(
                        it.signature().digest().equals(digest),
                        ComplianceRule.DIGEST_OF_OTHER_JUSTIFICATION,
                        "the justification has the digest %s".formatted(digest),
                        "the digest of the justification as sent")
                .require(
                        registrant.filter(it.signature()::isOf).isEmpty(),
                        ComplianceRule.OWN_WORK,
                        "%s registered this version and may not justify what it lacks"
                                .formatted(it.signature().by()),
                        "a signature by somebody else")
                .hold();
        boolean known = state.inForce()
                .contains(new InForce(
                        about.framework(),
                        about.requirement(),
                        digest,
                        it.signature().by()));
        return known
                ? List.of()
                : List.of(new RequirementJustified(
                        it.model(), it.version(), about, digest, it.signature(), it.requestedAt()));
    }

    private static List<ComplianceEvent> withdraw(WithdrawJustification it, Justifications state) {
        boolean known = state.inForce().stream()
                .anyMatch(one -> one.framework().equals(it.framework())
                        && one.requirement().equals(it.requirement()));
        if (!known) {
            throw new Rejection(
                    ComplianceRule.UNKNOWN_JUSTIFICATION,
                    "no justification of %s %s is in force".formatted(it.framework(), it.requirement()),
                    it.stream());
        }
        return List.of(new JustificationWithdrawn(
                it.model(),
                it.version(),
                it.framework(),
                it.requirement(),
                it.why(),
                it.withdrawnBy(),
                it.requestedAt()));
    }
}
