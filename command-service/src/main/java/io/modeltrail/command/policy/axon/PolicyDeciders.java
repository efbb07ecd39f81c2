package io.modeltrail.command.policy.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.policy.domain.Policy;
import io.modeltrail.command.policy.domain.PolicyDecider;
import io.modeltrail.command.policy.domain.PolicyPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.PolicyCommand;
import io.modeltrail.events.policy.PolicyEvent;
import java.util.List;

/// The decider of policies.
public final class PolicyDeciders {

    private PolicyDeciders() {}

    public static Decider<PolicyCommand, Policy, PolicyEvent> policies() {
        return new Decider<>(
                Streams.POLICY,
                PolicyCommand.class,
                PolicyPermissions::of,
                Policy.class,
                1,
                Policy::initial,
                PolicyDecider::decide,
                Policy::evolve,
                PolicyEvent.class,
                (_, _) -> List.of());
    }
}
