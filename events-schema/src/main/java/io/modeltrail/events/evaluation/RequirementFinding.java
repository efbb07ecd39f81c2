package io.modeltrail.events.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found about one requirement. `missing` says what its evidence lacks; `justification` is the
/// position of the signed justification that settles it, where one does.
public record RequirementFinding(
        String requirement,
        String text,
        int weight,
        Standing standing,
        String why,
        List<Proof> evidence,
        List<String> missing,
        @Nullable Long justification) {
    public RequirementFinding {
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
    }
}
