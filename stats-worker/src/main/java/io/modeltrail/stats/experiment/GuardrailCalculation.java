package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.stats.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Every guardrail in every arm against control, by a bound that holds at every look, whatever the method of the plan.
/// With Holm's correction in the plan, alpha is shared by all guardrails and arms, so that the chance of any false stop
/// is at most alpha; then SAFE is conservative.
record GuardrailCalculation(ExperimentDesign design, MergedCells cells) {
    List<GuardrailFinding> findings() {
        List<GuardrailFinding> findings = new ArrayList<>();
        int comparisons = design.guardrails().size() * design.treatments().size();
        double alpha = design.analysis().alpha()
                / (design.analysis().correction() == Correction.HOLM ? Math.max(1, comparisons) : 1);
        for (OutcomePlan plan : design.guardrails()) {
            for (ExperimentArm arm : design.treatments()) {
                findings.add(finding(plan, arm.name(), alpha));
            }
        }
        return findings;
    }

    private GuardrailFinding finding(OutcomePlan plan, String arm, double alpha) {
        ArmComparison comparison =
                cells.compare(plan, design.control().name(), arm, EffectCalculation.sequence(design.analysis(), alpha));
        OptionalDouble estimate = comparison.estimate();
        Optional<Interval> bounds = comparison.sequential(alpha);
        return new GuardrailFinding(
                plan.metric(),
                arm,
                plan.margin(),
                EffectCalculation.orNull(estimate),
                EffectCalculation.interval(bounds),
                estimate.isEmpty()
                        ? GuardrailVerdict.NO_DATA
                        : bounds.map(found -> verdict(found, plan)).orElse(GuardrailVerdict.INCONCLUSIVE));
    }

    private static GuardrailVerdict verdict(Interval bounds, OutcomePlan plan) {
        double least = plan.better() == Better.LOWER ? bounds.lower() : -bounds.upper();
        double most = plan.better() == Better.LOWER ? bounds.upper() : -bounds.lower();
        return least > plan.margin()
                ? GuardrailVerdict.HARM
                : most <= plan.margin() ? GuardrailVerdict.SAFE : GuardrailVerdict.INCONCLUSIVE;
    }
}
