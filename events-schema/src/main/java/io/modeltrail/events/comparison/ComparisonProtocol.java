package io.modeltrail.events.comparison;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import java.util.List;

/// What was declared before the cases were looked at.
///
/// @param against the version in use, of the same model
/// @param threshold at or above which a score is a positive decision
/// @param margins of every guardrail, and of others where a loss is to be judged
/// @param success metrics of which one must be shown to be better
/// @param guardrails metrics of which none may be worse by its margin
/// @param groups attributes such as the site whose every value is a declared subgroup
public record ComparisonProtocol(
        String against,
        double threshold,
        List<Margin> margins,
        List<ComparedMetric> success,
        List<ComparedMetric> guardrails,
        List<String> groups) {

    private static final int MOST_GROUPS = 20;

    public ComparisonProtocol {
        Version.parse(against, "against");
        Required.that(threshold > 0 && threshold < 1, "threshold", "must lie between 0 and 1");
        margins = distinct(margins, "margins");
        success = distinct(success, "success");
        guardrails = distinct(guardrails, "guardrails");
        groups = distinct(groups, "groups");
        Required.that(!success.isEmpty(), "success", "needs one metric at least");
        Required.that(!guardrails.isEmpty(), "guardrails", "needs one metric at least");
        var judged = margins.stream().map(Margin::metric).toList();
        Required.that(judged.stream().distinct().count() == judged.size(), "margins", "must name each metric once");
        for (var guardrail : guardrails) {
            Required.that(
                    judged.contains(guardrail),
                    "margins",
                    "lacks the guardrail %s: say what loss is tolerable, there is no default".formatted(guardrail));
        }
        Required.that(groups.size() <= MOST_GROUPS, "groups", "must be at most %d".formatted(MOST_GROUPS));
        groups.forEach(group -> Required.name(group, "groups"));
    }

    private static <T> List<T> distinct(List<T> items, String field) {
        var copy = List.copyOf(Required.present(items, field));
        Required.that(copy.stream().distinct().count() == copy.size(), field, "must not repeat itself");
        return copy;
    }
}
