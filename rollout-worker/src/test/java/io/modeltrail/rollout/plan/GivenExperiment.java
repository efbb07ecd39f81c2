package io.modeltrail.rollout.plan;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.experiment.SampleRatio;
import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;

/// Experiments as the log has them and readouts as the statistics have them.
public final class GivenExperiment {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final List<InputRange> OFFSETS = List.of(new InputRange("observations", 0, 0, 99));

    private GivenExperiment() {}

    static ExperimentView view(ExperimentEvent... events) {
        var view = ExperimentView.of("e-1");
        for (var event : events) {
            view = view.evolve(event);
        }
        return view;
    }

    static ExperimentEvent approved() {
        return new ExperimentApproved("e-1", "grace", "approved", "sha256:" + "ab".repeat(32), null, NOON);
    }

    public static ExperimentEvent running() {
        var allocation = Allocations.first(List.of(new ArmWeight("control", 5000), new ArmWeight("new", 5000)), "e-1");
        return new ExperimentStarted("e-1", allocation, "sha256:" + "ab".repeat(32), List.of(), "ada", NOON);
    }

    public static ExperimentEvent stopped() {
        return new ExperimentStopped("e-1", "control", "enough", "ada", NOON);
    }

    static ExperimentEvent recorded() {
        return new ReadoutRecorded("e-1", readout(GuardrailVerdict.SAFE, 0.5, true), "sha256:" + "cd".repeat(32), NOON);
    }

    static GuardrailFinding finding(GuardrailVerdict verdict) {
        return new GuardrailFinding("error", "new", 0.02, 0.2, new Interval(0.1, 0.3), verdict);
    }

    public static Readout readout(GuardrailVerdict verdict, double sampleRatioP, boolean coversStop) {
        return new Readout(
                "e-1",
                "sha256:" + "ab".repeat(32),
                3,
                List.of(1),
                OFFSETS,
                List.of(),
                coversStop,
                0,
                List.of(),
                List.of(),
                List.of(new SampleRatio(1, 12.5, sampleRatioP)),
                List.of(),
                List.of(finding(verdict)),
                new ReadoutQuality(sampleRatioP >= 0.001, true));
    }
}
