package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.policy.domain.Policy;
import io.modeltrail.command.policy.domain.Policy.Proposal;
import io.modeltrail.command.policy.domain.PolicyDecider;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.ClinicalThresholds.Threshold;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.policy.PolicyCommand.AdoptPolicy;
import io.modeltrail.events.policy.PolicyCommand.ProposeThresholds;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The clinical thresholds as people propose and sign them, each decision checked as it falls.
final class ThresholdsLife {

    private final List<ThresholdsAdopted> adopted = new ArrayList<>();
    private Policy policy = Policy.initial();

    ClinicalThresholds inForce() {
        return AdoptedPolicies.thresholds(adopted);
    }

    void propose(double floor, String by) {
        decide(new ProposeThresholds(
                Stream.of("accuracy", "sensitivity", "specificity", "auc")
                        .map(metric -> new Threshold(metric, floor, null, false, true))
                        .toList(),
                "experience",
                by,
                NOON));
    }

    /// Of the version that waits, whoever proposed it.
    void sign(String by) {
        policy.open()
                .map(Proposal::text)
                .ifPresent(text -> decide(new AdoptPolicy(
                        PolicyNames.CLINICAL_THRESHOLDS,
                        text.version(),
                        VersionLives.signature(by, text.digest()),
                        NOON)));
    }

    private void decide(PolicyCommand command) {
        try {
            for (var event : PolicyDecider.decide(command, policy)) {
                policy = policy.evolve(event);
                if (event instanceof ThresholdsAdopted it) {
                    assertThat(it.signature().by()).isNotEqualTo(it.proposedBy());
                    adopted.add(it);
                }
            }
        } catch (Rejection refused) {
            assertThat(refused.unmet()).isNotEmpty();
        }
    }

    /// The defaults ask for 0.90 of sensitivity, and no study here lies between that and their other limits.
    double floor() {
        return adopted.isEmpty()
                ? 0.90
                : adopted.getLast().thresholds().thresholds().getFirst().limit();
    }

    String number() {
        return adopted.isEmpty()
                ? "default"
                : Integer.toString(adopted.getLast().thresholds().version());
    }
}
