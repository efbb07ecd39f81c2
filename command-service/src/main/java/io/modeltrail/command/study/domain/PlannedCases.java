package io.modeltrail.command.study.domain;

import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.SampleSize;
import io.modeltrail.stats.power.StudyPlan;
import io.modeltrail.stats.power.StudyPlan.Options;

/// How many labelled cases a study needs so that its primary endpoints are all met with the planned power, if the model
/// is
/// as good as expected. One-sided at half of alpha; beta is shared by the endpoints, since all must be met. Two readers
/// count as independent, which asks for more cases than paired ones need, never for fewer.
final class PlannedCases {

    private PlannedCases() {}

    /// `Long.MAX_VALUE` where no number is enough, because what is expected does not lie beyond the bound.
    static long required(AnalysisPlan plan) {
        return plan.primary().stream()
                .mapToLong(endpoint ->
                        required(endpoint, plan.sampleSize(), plan.primary().size()))
                .max()
                .orElse(0);
    }

    private static long required(Endpoint endpoint, SampleSize size, int endpoints) {
        double other = endpoint.expectedComparator() == null ? 0 : endpoint.expectedComparator();
        var plan = new StudyPlan(
                distance(endpoint, other),
                endpoint.goal() == EndpointGoal.REACHES ? 0 : variance(endpoint.metric(), other, size.prevalence()),
                variance(endpoint.metric(), endpoint.expected(), size.prevalence()),
                new Options(size.level() / 2, 1, 1, endpoints - 1));
        var counted = plan.control(size.plannedPower());
        return counted.isEmpty()
                ? Long.MAX_VALUE
                : (long) Math.ceil(counted.getAsDouble() / share(endpoint.metric(), size.prevalence()));
    }

    private static double distance(Endpoint endpoint, double other) {
        return switch (endpoint.goal()) {
            case REACHES -> endpoint.expected() - endpoint.bound();
            case NON_INFERIOR -> endpoint.expected() - other + endpoint.bound();
            case SUPERIOR -> endpoint.expected() - other - endpoint.bound();
        };
    }

    /// Of one case that counts; of an area under the curve by Hanley and McNeil (1982) Radiology 143:29, for many
    /// cases.
    private static double variance(EndpointMetric metric, double value, double prevalence) {
        if (metric != EndpointMetric.AUC) {
            return value * (1 - value);
        }
        double square = value * value;
        return (value / (2 - value) - square) / prevalence + (2 * square / (1 + value) - square) / (1 - prevalence);
    }

    /// Which share of the labelled cases counts for the metric.
    private static double share(EndpointMetric metric, double prevalence) {
        return switch (metric) {
            case SENSITIVITY -> prevalence;
            case SPECIFICITY -> 1 - prevalence;
            case ACCURACY, AUC, COVERAGE, PPV, NPV, BRIER -> 1;
        };
    }
}
