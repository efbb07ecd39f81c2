package io.modeltrail.events.evaluation;

import io.modeltrail.events.rulepack.RulePack;
import java.time.Instant;
import java.util.List;

/// What one edition of a framework finds about a version: that evidence is present and consistent, never that
/// somebody complies. `pack` is the digest of the rule pack. A gate asks `fulfilled`, which no average goes into;
/// `score`
/// is met weight by applicable weight and only for show.
public record Evaluation(
        String framework,
        String edition,
        String title,
        String pack,
        boolean fulfilled,
        Counts counts,
        int metWeight,
        int applicableWeight,
        double score,
        Documentation documentation,
        List<RequirementFinding> requirements) {
    public Evaluation {
        requirements = List.copyOf(requirements);
    }

    /// The same pack, facts and time give an equal evaluation, and equal bytes.
    public static Evaluation of(RulePack pack, VersionFacts facts, Instant now) {
        return new Judge(pack, facts, new EvidenceSearch(facts, now)).evaluation();
    }

    /// What a gate would have to name.
    public List<RequirementFinding> unsettled() {
        return requirements.stream()
                .filter(finding -> !finding.standing().isSettled())
                .toList();
    }
}
