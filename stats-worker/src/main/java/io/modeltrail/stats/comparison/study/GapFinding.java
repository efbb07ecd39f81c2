package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.subgroup.SubgroupAnalysis;
import io.modeltrail.stats.subgroup.SubgroupAnalysis.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether the second version serves one subgroup worse than all others, by the policy's subgroup margin: a question of
/// fairness that the version in use may fail as well. Holm over the values of an attribute, at the level divided by the
/// number of attributes and metrics; cases count as independent here.
public record GapFinding(String attribute, ComparedMetric metric, Finding finding) {

    static List<GapFinding> of(ComparisonPlan plan, List<JudgedCase> cases) {
        List<GapFinding> findings = new ArrayList<>();
        for (String attribute : plan.groups()) {
            for (ComparedMetric metric : List.of(ComparedMetric.SENSITIVITY, ComparedMetric.SPECIFICITY)) {
                Map<String, Proportion> seen = seen(cases, attribute, metric);
                if (seen.size() > 1) {
                    analysis(plan, seen).findings().stream()
                            .map(finding -> new GapFinding(attribute, metric, finding))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static SubgroupAnalysis analysis(ComparisonPlan plan, Map<String, Proportion> seen) {
        return new SubgroupAnalysis(
                seen,
                plan.policy().subgroupMargin(),
                plan.policy().tail() / (2.0 * plan.groups().size()),
                plan.policy().minimumCases());
    }

    private static Map<String, Proportion> seen(List<JudgedCase> cases, String attribute, ComparedMetric metric) {
        Map<String, Proportion> seen = new TreeMap<>();
        for (JudgedCase one : cases) {
            one.group(attribute)
                    .ifPresent(value -> seen.merge(
                            value,
                            one.countsFor(metric) ? new Proportion(one.secondRight() ? 1 : 0, 1) : new Proportion(0, 0),
                            (a, b) -> new Proportion(a.successes() + b.successes(), a.trials() + b.trials())));
        }
        return seen;
    }
}
