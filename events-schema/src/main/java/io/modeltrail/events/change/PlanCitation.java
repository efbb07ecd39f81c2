package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import java.util.List;

/// The modification of a predetermined change control plan that a change claims to be, with its parameters as
/// they are after it.
public record PlanCitation(String planId, int edition, String modificationId, List<ParameterValue> parameters) {
    public PlanCitation {
        Required.name(planId, "plan.planId");
        Required.that(edition >= 1, "plan.edition", "must be at least 1");
        Required.name(modificationId, "plan.modificationId");
        parameters = List.copyOf(Required.present(parameters, "plan.parameters"));
        Required.that(
                parameters.stream().map(ParameterValue::name).distinct().count() == parameters.size(),
                "plan.parameters",
                "must name each parameter once");
    }

    /// Plan, edition and modification, `plan-1/2/retrain`.
    public String reference() {
        return planId + "/" + edition + "/" + modificationId;
    }
}
