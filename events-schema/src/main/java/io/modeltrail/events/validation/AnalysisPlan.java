package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the cases will be judged. Every primary endpoint must be met; secondary ones are reported. A score at or above
/// `threshold` is a positive decision. `comparator` names the second reader, a version or a person, where there is one.
public record AnalysisPlan(
        List<Endpoint> primary,
        List<Endpoint> secondary,
        SampleSize sampleSize,
        double threshold,
        @Nullable String comparator,
        SubgroupPlan subgroups,
        double minimumCoverage) {

    private static final int MOST = 10;

    public AnalysisPlan {
        primary = List.copyOf(Required.present(primary, "analysis.primary"));
        secondary = List.copyOf(Required.present(secondary, "analysis.secondary"));
        Required.that(!primary.isEmpty(), "analysis.primary", "needs at least one endpoint");
        Required.that(
                primary.size() <= MOST && secondary.size() <= MOST, "analysis.secondary", "must be at most 10 of each");
        Required.present(sampleSize, "analysis.sampleSize");
        Required.that(threshold > 0 && threshold < 1, "analysis.threshold", "must lie between 0 and 1");
        Required.present(subgroups, "analysis.subgroups");
        Required.that(
                minimumCoverage >= 0 && minimumCoverage <= 1,
                "analysis.minimumCoverage",
                "must be 0 to 1, such as 0.9");
        for (var endpoint : primary) {
            Required.that(
                    endpoint.metric().isPlannable(),
                    "analysis.primary",
                    "cannot be planned for with %s; make it secondary".formatted(endpoint.metric()));
        }
        if (comparator != null) {
            Required.text(comparator, "analysis.comparator");
        } else {
            Required.that(
                    primary.stream().allMatch(AnalysisPlan::isAlone)
                            && secondary.stream().allMatch(AnalysisPlan::isAlone),
                    "analysis.comparator",
                    "is required, because an endpoint compares with it");
        }
    }

    private static boolean isAlone(Endpoint endpoint) {
        return endpoint.goal() == EndpointGoal.REACHES;
    }
}
