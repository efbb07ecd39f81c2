package io.modeltrail.command.experiment.domain;

import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.PlannedSampleSize;
import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.power.NonInferiority;
import io.modeltrail.stats.power.StudyPlan;
import io.modeltrail.stats.power.TwoMeansPower;
import io.modeltrail.stats.power.TwoProportionsPower;
import java.util.List;
import java.util.OptionalDouble;

/// How many observations each arm needs so that the experiment finds what it was designed to find. A treatment is
/// compared with control on equal numbers, as `minimumPerArm` promises at least; with Holm the first and hardest step
/// counts, alpha over the number of comparisons. An analysis at every look needs more than these numbers, never less.
final class PlannedPower {

    private PlannedPower() {}

    /// One size for each success metric and treatment. An unreachable power needs more than there is: `Long.MAX_VALUE`.
    static List<PlannedSampleSize> of(ExperimentDesign design) {
        double alpha = alpha(design);
        return design.treatments().stream()
                .flatMap(arm -> design.primary().stream()
                        .map(outcome -> new PlannedSampleSize(
                                outcome.metric(),
                                arm.name(),
                                difference(design.hypothesis(), outcome),
                                whole(size(design, outcome, alpha)))))
                .toList();
    }

    /// Of one comparison, two-sided.
    static double alpha(ExperimentDesign design) {
        AnalysisPlan analysis = design.analysis();
        int comparisons = design.treatments().size() * design.primary().size();
        return analysis.correction() == Correction.HOLM ? analysis.alpha() / comparisons : analysis.alpha();
    }

    private static double difference(Hypothesis hypothesis, OutcomePlan outcome) {
        return hypothesis == Hypothesis.SUPERIORITY ? outcome.smallestImportantDifference() : outcome.margin();
    }

    private static OptionalDouble size(ExperimentDesign design, OutcomePlan outcome, double alpha) {
        double power = design.analysis().power();
        return switch (design.hypothesis()) {
            case SUPERIORITY -> superiority(outcome, alpha, power);
            case NON_INFERIORITY -> nonInferiority(outcome, alpha / 2, power);
        };
    }

    private static OptionalDouble superiority(OutcomePlan outcome, double alpha, double power) {
        double difference = outcome.smallestImportantDifference();
        return outcome.kind() == OutcomeKind.PROPORTION
                ? new TwoProportionsPower(outcome.expectedControl(), improved(outcome), alpha).sampleSize(power)
                : new TwoMeansPower(difference, deviation(outcome), alpha).sampleSize(power);
    }

    /// One-sided; the arms are expected to be equal.
    private static OptionalDouble nonInferiority(OutcomePlan outcome, double alpha, double power) {
        return outcome.kind() == OutcomeKind.PROPORTION
                ? new NonInferiority(outcome.expectedControl(), outcome.expectedControl(), outcome.margin(), alpha)
                        .sampleSize(power)
                : StudyPlan.ofMeans(0, deviation(outcome), outcome.margin(), new StudyPlan.Options(alpha, 1, 1, 0))
                        .control(power);
    }

    private static double improved(OutcomePlan outcome) {
        double change = outcome.smallestImportantDifference();
        double rate = outcome.expectedControl() + (outcome.better() == Better.HIGHER ? change : -change);
        return Math.clamp(rate, 0, 1);
    }

    /// Of one observation, so that that of the estimate is this over √n. For a quantile q of a normal metric it is
    /// σ√(q(1-q)) / φ(z_q) (Serfling 1980, section 2.3.3).
    private static double deviation(OutcomePlan outcome) {
        double deviation = outcome.expectedDeviation() == null ? 0 : outcome.expectedDeviation();
        var quantile = outcome.quantile();
        if (quantile == null) {
            return deviation;
        }
        return deviation * Math.sqrt(quantile * (1 - quantile)) / Normal.density(Normal.upperQuantile(quantile));
    }

    private static long whole(OptionalDouble size) {
        return size.isPresent() ? (long) Math.ceil(size.getAsDouble()) : Long.MAX_VALUE;
    }
}
