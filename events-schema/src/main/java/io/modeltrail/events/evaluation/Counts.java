package io.modeltrail.events.evaluation;

import java.util.List;

/// How many requirements stand how.
public record Counts(int met, int partlyMet, int notMet, int notApplicable, int indeterminate) {

    static Counts of(List<RequirementFinding> findings) {
        return new Counts(
                count(findings, Standing.MET),
                count(findings, Standing.PARTLY_MET),
                count(findings, Standing.NOT_MET),
                count(findings, Standing.NOT_APPLICABLE),
                count(findings, Standing.INDETERMINATE));
    }

    private static int count(List<RequirementFinding> findings, Standing standing) {
        return (int) findings.stream()
                .filter(finding -> finding.standing() == standing)
                .count();
    }
}
