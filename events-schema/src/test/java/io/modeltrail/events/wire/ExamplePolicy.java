package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;
import static io.modeltrail.events.wire.ExampleSubmission.SIGNED;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.comparison.ComparedCases;
import io.modeltrail.events.comparison.ComparedMetric;
import io.modeltrail.events.comparison.ComparisonFindings;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.comparison.FloorFinding;
import io.modeltrail.events.comparison.GuardrailFinding;
import io.modeltrail.events.comparison.Margin;
import io.modeltrail.events.comparison.Recommendation;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.events.validation.MetricFinding;
import java.time.Duration;
import java.util.List;

/// What an administrator proposed and somebody else signed.
final class ExamplePolicy {

    private static final String ADMIN = "https://idp.example|adam";
    private static final ClinicalThresholds THRESHOLDS = new ClinicalThresholds(
            PolicyNames.CLINICAL_THRESHOLDS,
            2,
            List.of(
                    new Threshold("sensitivity", 0.92, 0.96, false, true),
                    new Threshold("error_rate", 0.01, null, true, false)));
    private static final RollbackPolicy TRIGGERS = new RollbackPolicy(
            PolicyNames.ROLLBACK,
            1,
            List.of(new Trigger(
                    "critical-accuracy",
                    TriggerCategory.CRITICAL_SAFETY,
                    "accuracy",
                    Comparison.BELOW,
                    0.85,
                    Reaction.IMMEDIATE,
                    Duration.ZERO,
                    20)));

    private ExamplePolicy() {}

    static RulePackEdition rulePack() {
        return new RulePackEdition(PolicyNames.rulePack("ISO-14971"), 1, "ISO-14971", "2019", DIGEST);
    }

    static ComparisonProtocol protocol() {
        return new ComparisonProtocol(
                "1.0.0",
                0.5,
                List.of(new Margin(ComparedMetric.SENSITIVITY, 0.05)),
                List.of(ComparedMetric.AUC),
                List.of(ComparedMetric.SENSITIVITY),
                List.of("site"));
    }

    private static VersionsCompared compared() {
        return new VersionsCompared(
                "apache",
                "1.1.0",
                protocol(),
                DIGEST,
                new ComparisonResult(
                        DIGEST,
                        DIGEST,
                        new ComparisonFindings(
                                new ComparedCases(400, 390, 400, 200, 396, 1, 2, 1, 0.99),
                                true,
                                List.of(new MetricFinding("difference.sensitivity", 0.03, 0.01, 0.05, 198)),
                                List.of(new GuardrailFinding(ComparedMetric.SENSITIVITY, 0.05, Verdict.PASS)),
                                List.of(new FloorFinding(
                                        "sensitivity", 0.92, Verdict.PASS, 0.96, Verdict.INCONCLUSIVE)),
                                4,
                                1,
                                List.of("site=north: specificity")),
                        Recommendation.MORE_DATA,
                        List.of("AUC may be better with 1.1.0, but it is not shown")),
                new PolicyReference(PolicyNames.CLINICAL_THRESHOLDS, "2", DIGEST),
                ADMIN,
                NOON);
    }

    static List<Event> events() {
        return List.of(
                compared(),
                new ThresholdsProposed(THRESHOLDS, DIGEST, "fewer misses", ADMIN, NOON),
                new PolicyProposalWithdrawn(PolicyNames.ROLLBACK, 1, "a number was mistyped", ADMIN, NOON),
                new ThresholdsAdopted(THRESHOLDS, DIGEST, ADMIN, SIGNED, 1, NOON),
                new RollbackPolicyProposed(TRIGGERS, DIGEST, "a stricter floor", ADMIN, NOON),
                new RollbackPolicyAdopted(TRIGGERS, DIGEST, ADMIN, SIGNED, null, NOON),
                new RulePackProposed(rulePack(), DIGEST, "the edition that holds", ADMIN, NOON),
                new RulePackAdopted(rulePack(), DIGEST, ADMIN, SIGNED, null, NOON));
    }
}
