package io.modeltrail.events.validation;

import java.util.List;

/// What ModelTrail computed from the uploaded cases. `findings` have 95 % intervals; those of the comparator bear its
/// name
/// in front (`comparator.auc`), differences second (`gain.auc`). `subgroupsBehind` are the subgroups that are shown to
/// be
/// served worse than all others by more than the margin, as `attribute=value: metric`; `subgroupsTooSmall` counts those
/// of
/// which nothing can be said. Everything else stands in the analysis document.
public record StudyFindings(
        CaseFlow flow,
        boolean clustered,
        List<TwoByTwo> tables,
        List<MetricFinding> findings,
        List<EndpointFinding> endpoints,
        long subgroupsJudged,
        long subgroupsTooSmall,
        List<String> subgroupsBehind) {
    public StudyFindings {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        endpoints = List.copyOf(endpoints);
        subgroupsBehind = List.copyOf(subgroupsBehind);
    }
}
