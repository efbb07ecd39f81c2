package io.modeltrail.events.experiment;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of one experiment.
public sealed interface ExperimentCommand extends Command {

    String experimentId();

    @Override
    default String stream() {
        return Streams.experiment(experimentId());
    }

    record DesignExperiment(
            String experimentId,
            ExperimentDesign design,
            @FromToken String designedBy,
            Instant requestedAt) implements ExperimentCommand {
        public DesignExperiment {
            Required.name(experimentId, "experimentId");
            Required.that(experimentId.length() <= 80, "experimentId", "must have at most 80 characters");
            Required.present(design, "design");
            Required.text(designedBy, "designedBy");
        }
    }

    /// A clinical approval, signed over the digest of the design.
    record ApproveExperiment(
            String experimentId,
            @FromToken String approvedBy,
            String meaning,
            String signedDigest,
            @FromToken @Nullable Signer signer,
            Instant requestedAt)
            implements ExperimentCommand {
        public ApproveExperiment {
            Required.name(experimentId, "experimentId");
            Required.text(approvedBy, "approvedBy");
            Required.text(meaning, "meaning");
            Required.sha256(signedDigest, "signedDigest");
        }
    }

    /// Begin to assign subjects. A salt left out is the id of the experiment.
    record StartExperiment(
            String experimentId,
            @Nullable String salt,
            @FromToken String startedBy,
            Instant requestedAt) implements ExperimentCommand {
        public StartExperiment {
            Required.name(experimentId, "experimentId");
            if (salt != null) {
                Required.name(salt, "salt");
            }
            Required.text(startedBy, "startedBy");
        }
    }

    /// Give every arm this share from now on, moving as few subjects as possible.
    record ChangeAllocation(
            String experimentId,
            List<ArmWeight> weights,
            @FromToken String changedBy,
            Instant requestedAt) implements ExperimentCommand {
        public ChangeAllocation {
            Required.name(experimentId, "experimentId");
            weights = List.copyOf(Required.present(weights, "weights"));
            int sum = weights.stream().mapToInt(ArmWeight::weight).sum();
            Required.that(sum == Allocation.BUCKETS, "weights", "must add up to 10000, not " + sum);
            Required.that(
                    weights.stream().map(ArmWeight::arm).distinct().count() == weights.size(),
                    "weights",
                    "must name each arm once");
            Required.text(changedBy, "changedBy");
        }
    }

    record StopExperiment(
            String experimentId, String why, @FromToken String stoppedBy, Instant requestedAt)
            implements ExperimentCommand {
        public StopExperiment {
            Required.name(experimentId, "experimentId");
            Required.text(why, "why");
            Required.text(stoppedBy, "stoppedBy");
        }
    }

    /// Sign what follows from the recorded readout, over its digest. No winner means that control stays.
    record ConcludeExperiment(
            String experimentId,
            @Nullable String winner,
            @FromToken String signedBy,
            String meaning,
            String signedDigest,
            @FromToken @Nullable Signer signer,
            Instant requestedAt)
            implements ExperimentCommand {
        public ConcludeExperiment {
            Required.name(experimentId, "experimentId");
            if (winner != null) {
                Required.name(winner, "winner");
            }
            Required.text(signedBy, "signedBy");
            Required.text(meaning, "meaning");
            Required.sha256(signedDigest, "signedDigest");
        }
    }

    /// The arms of this epoch did not get the shares that they were allocated.
    record ReportSampleRatioMismatch(
            String experimentId, int epoch, double statistic, double p, List<InputRange> offsets, Instant requestedAt)
            implements ExperimentCommand {
        public ReportSampleRatioMismatch {
            Required.name(experimentId, "experimentId");
            Required.that(Double.isFinite(statistic) && statistic >= 0, "statistic", "must be a number of at least 0");
            Required.that(p >= 0 && p <= 1, "p", "must be 0 to 1");
            offsets = List.copyOf(Required.present(offsets, "offsets"));
        }
    }

    /// The bound of a guardrail says harm.
    record ReportExperimentHarm(
            String experimentId, GuardrailFinding finding, List<InputRange> offsets, Instant requestedAt)
            implements ExperimentCommand {
        public ReportExperimentHarm {
            Required.name(experimentId, "experimentId");
            Required.present(finding, "finding");
            offsets = List.copyOf(Required.present(offsets, "offsets"));
        }
    }

    /// Put on record what the analysis found over everything up to the stop.
    record RecordReadout(String experimentId, Readout readout, Instant requestedAt) implements ExperimentCommand {
        public RecordReadout {
            Required.name(experimentId, "experimentId");
            Required.present(readout, "readout");
            if (readout.completeDigest() != null) {
                Required.sha256(readout.completeDigest(), "readout.completeDigest");
            }
        }
    }
}
