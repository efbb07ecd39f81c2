package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_ARCHIVED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_NOT_APPROVED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_NOT_FOR_PATIENTS;
import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_NOT_REGISTERED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_SUSPENDED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.ARM_WITHDRAWN;
import static io.modeltrail.command.experiment.domain.ExperimentRule.BELOW_PLANNED_POWER;
import static io.modeltrail.command.experiment.domain.ExperimentRule.CLINICAL_APPROVAL_MISSING;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.experiment.domain.Experiment.Designed;
import io.modeltrail.events.Streams;
import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.PlannedSampleSize;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What a start needs: the clinical approval where the design asks for it, versions that may see patients, and enough
/// patients to find what is looked for.
final class ExperimentStart {

    private ExperimentStart() {}

    static List<ExperimentEvent> decide(StartExperiment it, Designed state, Function<String, VersionStatus> statuses) {
        var design = state.protocol().design();
        var sizes = PlannedPower.of(design);
        var requirements = new Requirements()
                .require(
                        !design.clinicalApprovalRequired() || state.approvedBy().isPresent(),
                        CLINICAL_APPROVAL_MISSING,
                        "the design requires the approval of a clinical reviewer",
                        "ApproveExperiment");
        for (var arm : design.arms()) {
            var where = Streams.modelVersion(design.model(), arm.version());
            var status = statuses.apply(where);
            requireArm(requirements, arm, where, status);
            if (design.clinicalApprovalRequired()) {
                requirePatients(requirements, arm, where, status);
            }
        }
        for (var size : sizes) {
            requirePower(requirements, size, design.analysis(), it.stream());
        }
        requirements.hold();
        var weights = design.arms().stream()
                .map(arm -> new ArmWeight(arm.name(), arm.weight()))
                .toList();
        return List.of(new ExperimentStarted(
                it.experimentId(),
                Allocations.first(weights, salt(it)),
                state.protocol().digest(),
                sizes,
                it.startedBy(),
                it.requestedAt()));
    }

    /// Whether it asks for what is running already.
    static boolean isSame(StartExperiment it, Allocation running) {
        return it.salt() == null || it.salt().equals(running.salt());
    }

    private static String salt(StartExperiment it) {
        return Objects.requireNonNullElse(it.salt(), it.experimentId());
    }

    private static void requireArm(Requirements requirements, ExperimentArm arm, String where, VersionStatus status) {
        var version = "version %s of arm %s".formatted(arm.version(), arm.name());
        switch (status.standing()) {
            case APPROVED -> {}
            case UNREGISTERED ->
                requirements.require(false, ARM_NOT_REGISTERED, version + " was never registered", where);
            case CANDIDATE -> requirements.require(false, ARM_NOT_APPROVED, version + " is not approved", where);
            case SUSPENDED -> requirements.require(false, ARM_SUSPENDED, version + " is suspended", where);
            case WITHDRAWN -> requirements.require(false, ARM_WITHDRAWN, version + " is withdrawn", where);
            case ARCHIVED -> requirements.require(false, ARM_ARCHIVED, version + " is archived", where);
        }
    }

    /// What needs a clinical approval reaches patients; a design that needs none compares versions out of their sight.
    private static void requirePatients(
            Requirements requirements, ExperimentArm arm, String where, VersionStatus status) {
        requirements.require(
                !status.isApproved() || status.maySeePatients(),
                ARM_NOT_FOR_PATIENTS,
                "version %s of arm %s is in phase %s, which sees no patients; CLINICALINV or later does"
                        .formatted(arm.version(), arm.name(), status.phase()),
                where);
    }

    private static void requirePower(
            Requirements requirements, PlannedSampleSize size, AnalysisPlan analysis, String where) {
        requirements.require(
                analysis.minimumPerArm() >= size.requiredPerArm(),
                BELOW_PLANNED_POWER,
                "a difference of %s in %s of arm %s takes %s observations per arm for a power of %s at alpha %s, not %d"
                        .formatted(
                                size.difference(),
                                size.metric(),
                                size.arm(),
                                size.requiredPerArm() == Long.MAX_VALUE
                                        ? "more than any number of"
                                        : size.requiredPerArm(),
                                analysis.power(),
                                analysis.alpha(),
                                analysis.minimumPerArm()),
                where);
    }
}
