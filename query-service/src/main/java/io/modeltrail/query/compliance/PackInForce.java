package io.modeltrail.query.compliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.query.audit.LogProofs;
import io.modeltrail.query.reading.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which edition of a framework versions are held against, by which version of its policy (ADR 0026): the adopted one,
/// and until there is one the latest of this release. `pack` is the digest that was adopted, and `evaluated` that of
/// the rule pack of this release; where they differ, somebody edited an edition that people had signed.
public record PackInForce(
        PolicyReference policy,
        String edition,
        String pack,
        String evaluated,
        @JsonIgnore RulePack rules) {

    /// As of the snapshot, in order of the frameworks.
    static List<PackInForce> all(Snapshot at) {
        var policies = RulePacks.frameworks().stream()
                .map(framework -> Streams.policy(PolicyNames.rulePack(framework)))
                .toList();
        var adopted = LogProofs.leaves(at, policies, List.of("RulePackAdopted"))
                .flatMap(leaf -> leaf.envelope().stream())
                .flatMap(envelope ->
                        envelope.event() instanceof RulePackAdopted it ? Stream.of(it.rulePack()) : Stream.empty())
                .collect(Collectors.toMap(RulePackEdition::framework, edition -> edition, (_, later) -> later));
        return RulePacks.frameworks().stream()
                .map(framework -> of(framework, Optional.ofNullable(adopted.get(framework))))
                .toList();
    }

    private static PackInForce of(String framework, Optional<RulePackEdition> adopted) {
        var rules = AdoptedPolicies.rules(framework, adopted);
        return adopted.map(
                        it -> new PackInForce(PolicyReference.of(it), it.edition(), it.digest(), rules.digest(), rules))
                .orElseGet(() -> new PackInForce(
                        new PolicyReference(PolicyNames.rulePack(framework), PolicyReference.DEFAULT, rules.digest()),
                        rules.edition(),
                        rules.digest(),
                        rules.digest(),
                        rules));
    }
}
