package io.modeltrail.events.risk;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to the risk file of one version.
public sealed interface RiskFileEvent extends Event {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.riskFile(model(), version());
    }

    /// The plan was signed by somebody other than who later works by it may be; `planDigest` is what they signed.
    record RiskFileOpened(
            String model, String version, RiskPlan plan, String planDigest, Signature signature, Instant occurredAt)
            implements RiskFileEvent {}

    record HazardIdentified(
            String model, String version, String hazardId, Hazard hazard, String identifiedBy, Instant occurredAt)
            implements RiskFileEvent {}

    /// `acceptability` follows from the plan's matrix.
    record RiskEstimated(
            String model,
            String version,
            String hazardId,
            RiskStage stage,
            RiskEstimate estimate,
            Acceptability acceptability,
            String estimatedBy,
            Instant occurredAt)
            implements RiskFileEvent {}

    record RiskControlDefined(
            String model,
            String version,
            String controlId,
            String hazardId,
            RiskControl control,
            String definedBy,
            Instant occurredAt)
            implements RiskFileEvent {}

    /// `evidence` is the digest of the record that shows it.
    record RiskControlVerified(
            String model,
            String version,
            String controlId,
            ControlAspect aspect,
            boolean passed,
            String evidence,
            String verifiedBy,
            Instant occurredAt)
            implements RiskFileEvent {}

    /// A residual risk that the plan calls unacceptable is outweighed by the benefit (7.4).
    record BenefitRiskAccepted(
            String model, String version, String hazardId, String rationale, Signature signature, Instant occurredAt)
            implements RiskFileEvent {}

    /// The overall residual risk is accepted (8); the signature covers the digest of the whole file.
    record RiskFileClosed(
            String model,
            String version,
            String overallEvaluation,
            String fileDigest,
            Signature signature,
            Instant occurredAt)
            implements RiskFileEvent {}

    /// Something was learned that the accepted file did not know (10.4). `cause` is the stream that taught it.
    record RiskFileReopened(
            String model,
            String version,
            String why,
            @Nullable String cause,
            String reopenedBy,
            Instant occurredAt) implements RiskFileEvent {}
}
