package io.modeltrail.events.experiment;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one experiment. Digests are `sha256:` of the value's JSON as it stands in the event.
public sealed interface ExperimentEvent extends Event {

    String experimentId();

    @Override
    default String stream() {
        return Streams.experiment(experimentId());
    }

    record ExperimentDesigned(
            String experimentId, ExperimentDesign design, String designDigest, String designedBy, Instant occurredAt)
            implements ExperimentEvent {}

    /// A clinical reviewer other than the designer signed the digest of the design.
    record ExperimentApproved(
            String experimentId,
            String approvedBy,
            String meaning,
            String signedDigest,
            @Nullable Signer signer,
            Instant occurredAt)
            implements ExperimentEvent {}

    /// Subjects are assigned from now on, and the design can no longer change: `planDigest` is its digest.
    record ExperimentStarted(
            String experimentId,
            Allocation allocation,
            String planDigest,
            List<PlannedSampleSize> sampleSizes,
            String startedBy,
            Instant occurredAt)
            implements ExperimentEvent {}

    /// Subjects are assigned by this allocation from now on.
    record AllocationChanged(String experimentId, Allocation allocation, String changedBy, Instant occurredAt)
            implements ExperimentEvent {}

    /// The arms did not get the shares that they were allocated: no readout of this experiment proves anything.
    record SampleRatioMismatchFound(
            String experimentId, int epoch, double statistic, double p, List<InputRange> offsets, Instant occurredAt)
            implements ExperimentEvent {}

    /// A guardrail's bound says harm.
    record SafetyStopTriggered(
            String experimentId,
            GuardrailFinding finding,
            List<InputRange> offsets,
            String incidentId,
            Instant occurredAt)
            implements ExperimentEvent {}

    /// Everyone gets the arm `control` from now on. Nobody stopped it when `stoppedBy` is absent: a guardrail did.
    record ExperimentStopped(
            String experimentId,
            String control,
            String why,
            @Nullable String stoppedBy,
            Instant occurredAt) implements ExperimentEvent {}

    /// What the analysis found, over everything up to the stop.
    record ReadoutRecorded(String experimentId, Readout readout, String digest, Instant occurredAt)
            implements ExperimentEvent {}

    /// Someone other than the designer signed what follows from the recorded readout. No winner means that control
    /// stays. `effects` are those of the winner, with their intervals, out of the readout.
    record ExperimentConcluded(
            String experimentId,
            @Nullable String winner,
            List<ArmEffect> effects,
            String readoutDigest,
            List<InputRange> offsets,
            String signedBy,
            String meaning,
            String signedDigest,
            @Nullable Signer signer,
            Instant occurredAt)
            implements ExperimentEvent {}
}
