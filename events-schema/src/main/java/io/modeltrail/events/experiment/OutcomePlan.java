package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// A metric and the differences from control that matter, in its own units. `margin` is how much worse is still
/// acceptable; `smallestImportantDifference` is the gain that the experiment must be able to see. `expectedControl` and
/// `expectedDeviation` (of one observation; for a mean or a quantile) are what the sample size is planned with.
/// `quantile` is in (0, 1), for a quantile only.
public record OutcomePlan(
        String metric,
        OutcomeKind kind,
        Better better,
        double margin,
        double smallestImportantDifference,
        double expectedControl,
        @Nullable Double expectedDeviation,
        @Nullable Double quantile) {

    private static final double ROUNDING = 1e-12;

    public OutcomePlan {
        Required.name(metric, "outcome.metric");
        Required.present(kind, "outcome.kind");
        Required.present(better, "outcome.better");
        Required.that(margin > 0 && Double.isFinite(margin), "outcome.margin", "must be a number above 0");
        Required.that(
                smallestImportantDifference > 0 && Double.isFinite(smallestImportantDifference),
                "outcome.smallestImportantDifference",
                "must be a number above 0");
        Required.that(Double.isFinite(expectedControl), "outcome.expectedControl", "must be a number");
        if (kind == OutcomeKind.PROPORTION) {
            Required.that(
                    expectedControl >= 0 && expectedControl <= 1,
                    "outcome.expectedControl",
                    "must be 0 to 1 for a proportion");
            Required.that(margin < 1, "outcome.margin", "must be below 1 for a proportion");
            double planned = expectedControl
                    + (better == Better.HIGHER ? smallestImportantDifference : -smallestImportantDifference);
            Required.that(
                    planned >= -ROUNDING && planned <= 1 + ROUNDING,
                    "outcome.smallestImportantDifference",
                    "must lead from expectedControl to a proportion of 0 to 1");
        } else {
            Required.that(
                    expectedDeviation != null && expectedDeviation > 0 && Double.isFinite(expectedDeviation),
                    "outcome.expectedDeviation",
                    "must be given and above 0 for a mean or a quantile: the sample size depends on it");
        }
        Required.that(
                (kind == OutcomeKind.QUANTILE) == (quantile != null),
                "outcome.quantile",
                "must be given for a quantile, and for nothing else");
        Required.that(
                quantile == null || (quantile > 0 && quantile < 1), "outcome.quantile", "must be between 0 and 1");
    }
}
