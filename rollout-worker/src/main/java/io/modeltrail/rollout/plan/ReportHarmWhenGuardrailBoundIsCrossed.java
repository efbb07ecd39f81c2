package io.modeltrail.rollout.plan;

import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// The sequential bound of a guardrail lies beyond its margin: say so, and everyone gets control.
final class ReportHarmWhenGuardrailBoundIsCrossed implements ExperimentReaction {

    @Override
    public Optional<Send> to(ExperimentSituation situation) {
        if (!situation.experiment().isRunning()) {
            return Optional.empty();
        }
        return situation.readout().guardrails().stream()
                .filter(finding -> finding.verdict() == GuardrailVerdict.HARM)
                .findFirst()
                .map(finding -> report(situation, finding));
    }

    private static Send report(ExperimentSituation situation, GuardrailFinding finding) {
        return new Send(
                situation.commandId("harm-" + finding.arm() + "-" + finding.metric()),
                new ReportExperimentHarm(
                        situation.experiment().experimentId(),
                        finding,
                        situation.readout().offsets(),
                        situation.now()),
                true);
    }
}
