package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The protocol of an experiment, whole. The first arm is control; the first primary metric is the one that the sample
/// size is planned for first. `strata` are attributes within which arms are compared; `covariate` is a metric known
/// before
/// assignment, for CUPED.
public record ExperimentDesign(
        String model,
        Hypothesis hypothesis,
        List<ExperimentArm> arms,
        List<OutcomePlan> primary,
        List<OutcomePlan> guardrails,
        AnalysisPlan analysis,
        List<EligibilityRule> eligibility,
        List<String> strata,
        @Nullable String covariate,
        boolean clinicalApprovalRequired) {

    private static final int MOST_ARMS = 10;
    private static final int MOST_METRICS = 20;

    public ExperimentDesign {
        Required.name(model, "design.model");
        Required.present(hypothesis, "design.hypothesis");
        arms = List.copyOf(Required.present(arms, "design.arms"));
        primary = List.copyOf(Required.present(primary, "design.primary"));
        guardrails = List.copyOf(Required.present(guardrails, "design.guardrails"));
        Required.present(analysis, "design.analysis");
        eligibility = List.copyOf(Required.present(eligibility, "design.eligibility"));
        strata = List.copyOf(Required.present(strata, "design.strata"));
        requireArms(arms);
        requireOutcomes(primary, guardrails);
        for (var attribute : strata) {
            Required.name(attribute, "design.strata");
        }
        if (covariate != null) {
            Required.name(covariate, "design.covariate");
        }
    }

    /// The arm that everybody gets who does not take part.
    public ExperimentArm control() {
        return arms.getFirst();
    }

    /// Every arm but control.
    public List<ExperimentArm> treatments() {
        return arms.subList(1, arms.size());
    }

    private static void requireArms(List<ExperimentArm> arms) {
        Required.that(
                arms.size() >= 2 && arms.size() <= MOST_ARMS,
                "design.arms",
                "must be 2 to 10, the first of them control");
        Required.that(
                arms.stream().map(ExperimentArm::name).distinct().count() == arms.size(),
                "design.arms",
                "must have distinct names");
        Required.that(
                arms.stream().map(ExperimentArm::version).distinct().count() == arms.size(),
                "design.arms",
                "must have distinct versions");
        Required.that(
                arms.getFirst().weight() > 0, "design.arms", "must give control, the first of them, a weight above 0");
        int sum = arms.stream().mapToInt(ExperimentArm::weight).sum();
        Required.that(sum == Allocation.BUCKETS, "design.arms", "must have weights that add up to 10000, not " + sum);
    }

    private static void requireOutcomes(List<OutcomePlan> primary, List<OutcomePlan> guardrails) {
        Required.that(!primary.isEmpty(), "design.primary", "must name at least one metric");
        var metrics = Stream.concat(primary.stream(), guardrails.stream())
                .map(OutcomePlan::metric)
                .toList();
        Required.that(metrics.size() <= MOST_METRICS, "design.guardrails", "must leave at most 20 metrics in all");
        Required.that(
                primary.stream().map(OutcomePlan::metric).distinct().count() == primary.size(),
                "design.primary",
                "must name each metric once");
        Required.that(
                guardrails.stream().map(OutcomePlan::metric).distinct().count() == guardrails.size(),
                "design.guardrails",
                "must name each metric once");
    }
}
