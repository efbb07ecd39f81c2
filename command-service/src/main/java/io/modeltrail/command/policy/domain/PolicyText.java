package io.modeltrail.command.policy.domain;

import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.wire.Digests;

/// One version of a policy in full.
public sealed interface PolicyText {

    record Thresholds(ClinicalThresholds thresholds) implements PolicyText {}

    record Rollback(RollbackPolicy triggers) implements PolicyText {}

    record RulePack(RulePackEdition rulePack) implements PolicyText {}

    /// What is signed.
    default String digest() {
        return switch (this) {
            case Thresholds(var thresholds) -> Digests.of(thresholds);
            case Rollback(var triggers) -> Digests.of(triggers);
            case RulePack(var rulePack) -> Digests.of(rulePack);
        };
    }

    default int version() {
        return switch (this) {
            case Thresholds(var thresholds) -> thresholds.version();
            case Rollback(var triggers) -> triggers.version();
            case RulePack(var rulePack) -> rulePack.version();
        };
    }

    /// The same words under another number.
    default PolicyText numbered(int version) {
        return switch (this) {
            case Thresholds(var it) -> new Thresholds(new ClinicalThresholds(it.id(), version, it.thresholds()));
            case Rollback(var it) -> new Rollback(new RollbackPolicy(it.id(), version, it.triggers()));
            case RulePack(var it) ->
                new RulePack(new RulePackEdition(it.id(), version, it.framework(), it.edition(), it.digest()));
        };
    }

    default boolean saysTheSameAs(PolicyText other) {
        return numbered(1).equals(other.numbered(1));
    }
}
