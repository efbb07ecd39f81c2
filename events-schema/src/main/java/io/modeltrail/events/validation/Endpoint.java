package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// One success criterion, declared before the data. `bound` is the value to reach or the margin; `expected` and
/// `expectedComparator` are what the sample size was planned with.
public record Endpoint(
        EndpointMetric metric,
        EndpointGoal goal,
        double bound,
        double expected,
        @Nullable Double expectedComparator) {
    public Endpoint {
        Required.present(metric, "endpoint.metric");
        Required.present(goal, "endpoint.goal");
        Required.that(bound >= 0 && bound < 1, "endpoint.bound", "must be at least 0 and below 1, such as 0.9");
        Required.that(expected >= 0 && expected <= 1, "endpoint.expected", "must be 0 to 1");
        if (goal == EndpointGoal.REACHES) {
            Required.that(
                    expectedComparator == null,
                    "endpoint.expectedComparator",
                    "belongs to a comparison; leave it out where a bound is reached");
        } else {
            Required.that(
                    metric.isComparable(),
                    "endpoint.metric",
                    "cannot be compared; compare sensitivity, specificity, accuracy, auc or brier");
            Required.that(
                    expectedComparator != null && expectedComparator >= 0 && expectedComparator <= 1,
                    "endpoint.expectedComparator",
                    "is required for a comparison and must be 0 to 1");
        }
    }
}
