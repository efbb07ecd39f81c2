package io.modeltrail.events.comparison;

import io.modeltrail.events.validation.MetricFinding;
import java.util.List;

/// What ModelTrail computed from the cases. `figures` have 95 % intervals: `current.auc`, `candidate.auc` and
/// `difference.auc`, the candidate's less the other's. `groupsBehind` are the subgroups in which the candidate is shown
/// to be worse by more than the margin; `groupsTooSmall` counts those of which nothing can be said. Everything else
/// stands in the analysis document.
public record ComparisonFindings(
        ComparedCases cases,
        boolean clustered,
        List<MetricFinding> figures,
        List<GuardrailFinding> guardrails,
        List<FloorFinding> floors,
        long groupsJudged,
        long groupsTooSmall,
        List<String> groupsBehind) {
    public ComparisonFindings {
        figures = List.copyOf(figures);
        guardrails = List.copyOf(guardrails);
        floors = List.copyOf(floors);
        groupsBehind = List.copyOf(groupsBehind);
    }
}
