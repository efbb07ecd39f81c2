package io.modeltrail.events.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;

/// Everything that is justified about the compliance of one version. What is proven by evidence needs no
/// event here.
public sealed interface ComplianceEvent extends Event {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.compliance(model(), version());
    }

    /// Somebody other than the registrant signed that a requirement does not apply, or is met by other
    /// evidence. A later justification of the same requirement replaces it.
    record RequirementJustified(
            String model,
            String version,
            Justification justification,
            String digest,
            Signature signature,
            Instant occurredAt)
            implements ComplianceEvent {}

    record JustificationWithdrawn(
            String model,
            String version,
            String framework,
            String requirement,
            String why,
            String withdrawnBy,
            Instant occurredAt)
            implements ComplianceEvent {}
}
