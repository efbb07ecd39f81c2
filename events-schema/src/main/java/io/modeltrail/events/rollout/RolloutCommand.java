package io.modeltrail.events.rollout;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of one rollout.
public sealed interface RolloutCommand extends Command {

    String rolloutId();

    @Override
    default String stream() {
        return Streams.rollout(rolloutId());
    }

    /// Plan and policy left out mean the defaults, which the event then holds in full.
    record StartRollout(
            String rolloutId,
            String target,
            String model,
            String canaryVersion,
            @Nullable RolloutPlan plan,
            @Nullable RollbackPolicy policy,
            Instant requestedAt)
            implements RolloutCommand {
        public StartRollout {
            Required.name(rolloutId, "rolloutId");
            Required.name(target, "target");
            Required.name(model, "model");
            Version.parse(canaryVersion, "canaryVersion");
        }
    }

    /// The router was read back after an order.
    record ConfirmTrafficShift(String rolloutId, int epoch, int percent, Instant requestedAt)
            implements RolloutCommand {
        public ConfirmTrafficShift {
            Required.name(rolloutId, "rolloutId");
        }
    }

    /// The hold is over, or the evidence is in: what does it say?
    record JudgeStep(String rolloutId, int epoch, List<CheckResult> checks, Instant requestedAt)
            implements RolloutCommand {
        public JudgeStep {
            Required.name(rolloutId, "rolloutId");
            checks = List.copyOf(Required.present(checks, "checks"));
        }
    }

    /// A trigger's bound was crossed.
    record ReportBreach(String rolloutId, String trigger, Evidence evidence, Instant requestedAt)
            implements RolloutCommand {
        public ReportBreach {
            Required.name(rolloutId, "rolloutId");
            Required.name(trigger, "trigger");
            Required.present(evidence, "evidence");
        }
    }

    /// A breach under warning is over.
    record ReportClearance(String rolloutId, String trigger, Evidence evidence, Instant requestedAt)
            implements RolloutCommand {
        public ReportClearance {
            Required.name(rolloutId, "rolloutId");
            Required.name(trigger, "trigger");
            Required.present(evidence, "evidence");
        }
    }

    /// The warning period of a trigger ran out.
    record ReportWarningExpired(String rolloutId, String trigger, Instant requestedAt) implements RolloutCommand {
        public ReportWarningExpired {
            Required.name(rolloutId, "rolloutId");
            Required.name(trigger, "trigger");
        }
    }

    /// Go to the next step without waiting for its verdict.
    record PromoteStep(String rolloutId, @FromToken String promotedBy, Instant requestedAt) implements RolloutCommand {
        public PromoteStep {
            Required.name(rolloutId, "rolloutId");
            Required.text(promotedBy, "promotedBy");
        }
    }

    record PauseRollout(String rolloutId, @FromToken String pausedBy, Instant requestedAt) implements RolloutCommand {
        public PauseRollout {
            Required.name(rolloutId, "rolloutId");
            Required.text(pausedBy, "pausedBy");
        }
    }

    record ResumeRollout(String rolloutId, @FromToken String resumedBy, Instant requestedAt) implements RolloutCommand {
        public ResumeRollout {
            Required.name(rolloutId, "rolloutId");
            Required.text(resumedBy, "resumedBy");
        }
    }

    /// An operator takes the version back. `emergency` says that traffic has already been drained.
    record RollBack(String rolloutId, String why, boolean emergency, Instant requestedAt) implements RolloutCommand {
        public RollBack {
            Required.name(rolloutId, "rolloutId");
            Required.text(why, "why");
        }
    }

    record CompleteRollbackPhase(String rolloutId, RollbackPhase phase, String finding, Instant requestedAt)
            implements RolloutCommand {
        public CompleteRollbackPhase {
            Required.name(rolloutId, "rolloutId");
            Required.present(phase, "phase");
            Required.text(finding, "finding");
        }
    }

    record FailRollbackPhase(String rolloutId, RollbackPhase phase, String finding, Instant requestedAt)
            implements RolloutCommand {
        public FailRollbackPhase {
            Required.name(rolloutId, "rolloutId");
            Required.present(phase, "phase");
            Required.text(finding, "finding");
        }
    }
}
