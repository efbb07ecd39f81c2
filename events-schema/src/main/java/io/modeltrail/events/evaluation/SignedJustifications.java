package io.modeltrail.events.evaluation;

import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The justifications that are in force, by framework and requirement. One for another edition counts for
/// nothing: what was signed for was the older text.
final class SignedJustifications {

    private final Map<List<String>, Signed> inForce = new HashMap<>();

    record Signed(RequirementJustified event, long position) {}

    SignedJustifications(List<Fact> facts) {
        for (var fact : facts) {
            if (fact.type().equals("RequirementJustified")) {
                var event = Json.tolerant().treeToValue(fact.data(), RequirementJustified.class);
                var about = event.justification();
                inForce.put(List.of(about.framework(), about.requirement()), new Signed(event, fact.position()));
            } else {
                inForce.remove(List.of(fact.text("framework"), fact.text("requirement")));
            }
        }
    }

    Optional<Signed> of(RulePack pack, String requirement, JustificationKind kind) {
        return Optional.ofNullable(inForce.get(List.of(pack.framework(), requirement)))
                .filter(signed -> signed.event().justification().edition().equals(pack.edition())
                        && signed.event().justification().kind() == kind);
    }
}
