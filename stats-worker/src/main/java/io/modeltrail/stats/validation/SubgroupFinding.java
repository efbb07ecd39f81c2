package io.modeltrail.stats.validation;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.subgroup.SubgroupAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One declared subgroup or site against all other cases, Holm over the values of its attribute, at the level shared by
/// attributes and metrics. Cases count as independent here.
public record SubgroupFinding(String attribute, EndpointMetric metric, SubgroupAnalysis.Finding finding) {

    private static final List<EndpointMetric> METRICS = List.of(EndpointMetric.SENSITIVITY, EndpointMetric.SPECIFICITY);

    static List<SubgroupFinding> of(AnalysisPlan plan, List<PairedPrediction> cases, ReaderCases model) {
        var findings = new ArrayList<SubgroupFinding>();
        for (var attribute : plan.subgroups().attributes()) {
            var members = cases.stream()
                    .filter(one -> one.attributes().containsKey(attribute))
                    .collect(Collectors.groupingBy(
                            one -> one.attributes().getOrDefault(attribute, ""), TreeMap::new, Collectors.toList()));
            for (var metric : METRICS) {
                var seen = new TreeMap<String, Proportion>();
                members.forEach((value, group) -> seen.put(value, model.seen(metric, group)));
                analysis(plan, seen).findings().stream()
                        .map(finding -> new SubgroupFinding(attribute, metric, finding))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static SubgroupAnalysis analysis(AnalysisPlan plan, TreeMap<String, Proportion> seen) {
        var declared = plan.subgroups();
        return new SubgroupAnalysis(
                seen,
                declared.margin(),
                plan.sampleSize().level()
                        / 2
                        / (METRICS.size() * declared.attributes().size()),
                declared.minimumCases());
    }

    /// Whether something could be said about it.
    public boolean judged() {
        return finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.FAIL || hasNumbers();
    }

    public boolean behind() {
        return finding.verdict() == Verdict.FAIL;
    }

    public String words() {
        return "%s=%s: %s".formatted(attribute, finding.name(), metric.words());
    }

    /// Below the minimum of cases both p-values are 1.
    private boolean hasNumbers() {
        return finding.notWorseP() < 1 || finding.worseP() < 1;
    }
}
