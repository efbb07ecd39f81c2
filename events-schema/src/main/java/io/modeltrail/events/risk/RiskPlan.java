package io.modeltrail.events.risk;

import io.modeltrail.events.Required;
import java.util.HashSet;
import java.util.List;

/// The risk management plan (ISO 14971:2019, 4.4). Severities and probabilities are named from least to worst; `matrix`
/// has a row for each severity and in it a column for each probability.
public record RiskPlan(
        String scope,
        List<String> responsibilities,
        List<String> severities,
        List<String> probabilities,
        List<List<Acceptability>> matrix,
        String overallRiskMethod,
        String verification,
        String review,
        String postProduction) {

    public RiskPlan {
        Required.text(scope, "plan.scope");
        responsibilities = List.copyOf(Required.present(responsibilities, "plan.responsibilities"));
        Required.that(!responsibilities.isEmpty(), "plan.responsibilities", "must name who answers for what");
        severities = levels(severities, "plan.severities");
        probabilities = levels(probabilities, "plan.probabilities");
        matrix = Required.present(matrix, "plan.matrix").stream()
                .map(List::copyOf)
                .toList();
        int columns = probabilities.size();
        Required.that(
                matrix.size() == severities.size() && matrix.stream().allMatch(row -> row.size() == columns),
                "plan.matrix",
                "must have a row for each of %d severities and a column for each of %d probabilities"
                        .formatted(severities.size(), columns));
        Required.that(
                isMonotone(matrix),
                "plan.matrix",
                "must not call a risk more acceptable because it is more severe or more probable");
        Required.text(overallRiskMethod, "plan.overallRiskMethod");
        Required.text(verification, "plan.verification");
        Required.text(review, "plan.review");
        Required.text(postProduction, "plan.postProduction");
    }

    /// What the plan says of this estimate. A probability that cannot be estimated is taken for the worst (5.5).
    public Acceptability of(RiskEstimate estimate) {
        var row = matrix.get(severities.indexOf(estimate.severity()));
        var probability = estimate.probability();
        return probability == null ? row.getLast() : row.get(probabilities.indexOf(probability));
    }

    /// Whether the estimate speaks of levels that the plan names.
    public boolean knows(RiskEstimate estimate) {
        return severities.contains(estimate.severity())
                && (estimate.probability() == null || probabilities.contains(estimate.probability()));
    }

    private static List<String> levels(List<String> given, String field) {
        var levels = List.copyOf(Required.present(given, field));
        Required.that(
                levels.size() > 1 && new HashSet<>(levels).size() == levels.size(),
                field,
                "must name at least two different levels, from least to worst");
        levels.forEach(level -> Required.text(level, field));
        return levels;
    }

    private static boolean isMonotone(List<List<Acceptability>> matrix) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.get(i).size(); j++) {
                var here = matrix.get(i).get(j);
                if ((i > 0 && here.compareTo(matrix.get(i - 1).get(j)) < 0)
                        || (j > 0 && here.compareTo(matrix.get(i).get(j - 1)) < 0)) {
                    return false;
                }
            }
        }
        return true;
    }
}
