package io.modeltrail.events.change;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one predetermined change control plan (FD&C Act, section 515C; Regulation (EU)
/// 2024/1689, article 43(4)).
public sealed interface ChangeControlPlanEvent extends Event {

    String planId();

    int edition();

    @Override
    default String stream() {
        return Streams.changeControlPlan(planId());
    }

    /// An edition stands beside those before it. `digest` is that of `changes`.
    record ChangeControlPlanEstablished(
            String planId,
            int edition,
            String model,
            PredeterminedChanges changes,
            String digest,
            String establishedBy,
            Instant occurredAt)
            implements ChangeControlPlanEvent {}

    /// Changes may cite the edition from now on. `submission` is the stream that it was accepted with.
    record ChangeControlPlanAuthorised(
            String planId,
            int edition,
            String submission,
            Authority authority,
            @Nullable String number,
            Signature signature,
            Instant occurredAt)
            implements ChangeControlPlanEvent {}

    /// No further change may cite the edition; what was approved under it stays approved.
    record ChangeControlPlanRetired(String planId, int edition, String why, String retiredBy, Instant occurredAt)
            implements ChangeControlPlanEvent {}
}
