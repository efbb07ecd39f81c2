package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import io.modeltrail.events.rollout.InputRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analysis found, complete enough for anyone to compute it again: the log up to `logPosition` says design and
/// allocations, `offsets` say which records went in and `boundaries` which of them knew of which allocation, `counts`
/// and
/// `statistics` are the sums of these records. `outside` counts observations before the start, after the stop or of no
/// arm;
/// `coversStop` says that every partition has passed the stop.
///
/// One that would not fit into an event is abridged: `counts` are those of arms and epochs, over all strata,
/// `statistics`
/// are left out, and `completeDigest` is that of the whole, which whoever computes it again comes to.
public record Readout(
        String experimentId,
        String planDigest,
        long logPosition,
        List<Integer> epochs,
        List<InputRange> offsets,
        List<EpochBoundary> boundaries,
        boolean coversStop,
        long outside,
        List<ArmCount> counts,
        List<ArmMetric> statistics,
        List<SampleRatio> sampleRatio,
        List<ArmEffect> effects,
        List<GuardrailFinding> guardrails,
        ReadoutQuality quality,
        @Nullable String completeDigest) {
    /// One that is complete.
    public Readout(
            String experimentId,
            String planDigest,
            long logPosition,
            List<Integer> epochs,
            List<InputRange> offsets,
            List<EpochBoundary> boundaries,
            boolean coversStop,
            long outside,
            List<ArmCount> counts,
            List<ArmMetric> statistics,
            List<SampleRatio> sampleRatio,
            List<ArmEffect> effects,
            List<GuardrailFinding> guardrails,
            ReadoutQuality quality) {
        this(
                experimentId,
                planDigest,
                logPosition,
                epochs,
                offsets,
                boundaries,
                coversStop,
                outside,
                counts,
                statistics,
                sampleRatio,
                effects,
                guardrails,
                quality,
                null);
    }

    public Readout {
        Required.present(experimentId, "readout.experimentId");
        Required.present(planDigest, "readout.planDigest");
        epochs = List.copyOf(Required.present(epochs, "readout.epochs"));
        offsets = List.copyOf(Required.present(offsets, "readout.offsets"));
        boundaries = List.copyOf(Required.present(boundaries, "readout.boundaries"));
        counts = List.copyOf(Required.present(counts, "readout.counts"));
        statistics = List.copyOf(Required.present(statistics, "readout.statistics"));
        sampleRatio = List.copyOf(Required.present(sampleRatio, "readout.sampleRatio"));
        effects = List.copyOf(Required.present(effects, "readout.effects"));
        guardrails = List.copyOf(Required.present(guardrails, "readout.guardrails"));
        Required.present(quality, "readout.quality");
    }
}
