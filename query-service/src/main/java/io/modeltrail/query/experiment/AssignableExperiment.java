package io.modeltrail.query.experiment;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.query.experiment.AssignmentAnswer.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of one experiment decides who gets which arm. No assignment means that it has not started.
record AssignableExperiment(
        String experimentId,
        ExperimentDesign design,
        Map<String, String> versions,
        int epoch,
        Optional<Assignment> assignment,
        boolean stopped) {

    static AssignableExperiment designed(ExperimentDesigned it) {
        var versions =
                it.design().arms().stream().collect(Collectors.toMap(ExperimentArm::name, ExperimentArm::version));
        return new AssignableExperiment(it.experimentId(), it.design(), versions, 0, Optional.empty(), false);
    }

    AssignableExperiment after(ExperimentEvent event) {
        return switch (event) {
            case ExperimentStarted it -> allocated(it.allocation());
            case AllocationChanged it -> allocated(it.allocation());
            case ExperimentStopped _ ->
                new AssignableExperiment(experimentId, design, versions, epoch, assignment, true);
            case ExperimentDesigned _,
                    ExperimentApproved _,
                    SampleRatioMismatchFound _,
                    SafetyStopTriggered _,
                    ReadoutRecorded _,
                    ExperimentConcluded _ -> this;
        };
    }

    private AssignableExperiment allocated(Allocation allocation) {
        return new AssignableExperiment(
                experimentId, design, versions, allocation.epoch(), Optional.of(new Assignment(allocation)), stopped);
    }

    /// Which attributes of a subject matter here, each once.
    List<String> attributes() {
        return design.eligibility().stream()
                .map(rule -> rule.attribute())
                .distinct()
                .toList();
    }

    AssignmentAnswer assign(@Nullable String unit, Map<String, String> attributes) {
        if (assignment.isEmpty()) {
            return control(unit, Why.NOT_RUNNING);
        }
        if (stopped) {
            return control(unit, Why.STOPPED);
        }
        if (unit == null) {
            return control(null, Why.NO_SUBJECT);
        }
        if (!Assignment.isEligible(design.eligibility(), attributes)) {
            return control(unit, Why.NOT_ELIGIBLE);
        }
        int bucket = assignment.get().bucket(unit);
        return answer(unit, assignment.get().armOf(bucket), bucket, Why.ASSIGNED);
    }

    private AssignmentAnswer control(@Nullable String unit, Why why) {
        return answer(unit, design.control().name(), null, why);
    }

    private AssignmentAnswer answer(@Nullable String unit, String arm, @Nullable Integer bucket, Why why) {
        return new AssignmentAnswer(experimentId, unit, arm, versions.getOrDefault(arm, ""), epoch, bucket, why);
    }
}
