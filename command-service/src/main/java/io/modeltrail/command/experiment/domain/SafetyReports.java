package io.modeltrail.command.experiment.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.experiment.domain.Experiment.Doubts;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.OutcomePlan;
import java.util.List;
import java.util.Optional;

/// What the service reports about a running experiment. A report is believed only with its proof.
final class SafetyReports {

    /// Below it the arms did not get their shares (Fabijan et al. 2019, KDD, use 0.0005 to 0.01).
    static final double MISMATCH = 0.001;

    private SafetyReports() {}

    static List<ExperimentEvent> mismatch(ReportSampleRatioMismatch it, Allocation allocation, Doubts doubts) {
        new Requirements()
                .require(
                        it.epoch() >= 1 && it.epoch() <= allocation.epoch(),
                        ExperimentRule.EPOCH_NOT_ALLOCATED,
                        "epoch %d was never allocated, the last one is %d".formatted(it.epoch(), allocation.epoch()),
                        it.stream())
                .require(
                        it.p() < MISMATCH,
                        ExperimentRule.MISMATCH_NOT_PROVEN,
                        "p is %s; a mismatch is below %s".formatted(it.p(), MISMATCH),
                        it.stream())
                .hold();
        return doubts.mismatchedEpochs().contains(it.epoch())
                ? List.of()
                : List.of(new SampleRatioMismatchFound(
                        it.experimentId(), it.epoch(), it.statistic(), it.p(), it.offsets(), it.requestedAt()));
    }

    static List<ExperimentEvent> harm(ReportExperimentHarm it, ExperimentDesign design) {
        var finding = it.finding();
        var guardrail = design.guardrails().stream()
                .filter(plan -> plan.metric().equals(finding.metric()))
                .findFirst();
        new Requirements()
                .require(
                        guardrail.isPresent(),
                        ExperimentRule.NO_SUCH_GUARDRAIL,
                        "the design has no guardrail %s".formatted(finding.metric()),
                        it.stream())
                .require(
                        design.treatments().stream().anyMatch(arm -> arm.name().equals(finding.arm())),
                        ExperimentRule.NO_SUCH_ARM,
                        "the design has no treatment %s".formatted(finding.arm()),
                        it.stream())
                .require(
                        guardrail.isEmpty() || isHarm(finding, guardrail),
                        ExperimentRule.HARM_NOT_PROVEN,
                        "the interval of %s in arm %s does not lie beyond the margin on the worse side"
                                .formatted(finding.metric(), finding.arm()),
                        it.stream())
                .hold();
        var why = "guardrail %s says harm in arm %s".formatted(finding.metric(), finding.arm());
        return List.of(
                new SafetyStopTriggered(
                        it.experimentId(),
                        finding,
                        it.offsets(),
                        IncidentIds.ofSafetyStop(it.experimentId()),
                        it.requestedAt()),
                new ExperimentStopped(it.experimentId(), design.control().name(), why, null, it.requestedAt()));
    }

    /// Whether all of the sequential interval of arm minus control lies beyond the margin of the design.
    private static boolean isHarm(GuardrailFinding finding, Optional<OutcomePlan> guardrail) {
        var interval = finding.sequential();
        if (interval == null || finding.verdict() != GuardrailVerdict.HARM || guardrail.isEmpty()) {
            return false;
        }
        double margin = guardrail.get().margin();
        return guardrail.get().better() == Better.HIGHER
                ? interval.upper() != null && interval.upper() < -margin
                : interval.lower() != null && interval.lower() > margin;
    }
}
