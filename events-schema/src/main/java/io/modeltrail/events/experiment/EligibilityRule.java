package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;
import java.util.List;

/// A subject takes part only when its attribute has one of these values; one without the attribute does not.
public record EligibilityRule(String attribute, List<String> in) {
    public EligibilityRule {
        Required.name(attribute, "eligibility.attribute");
        in = List.copyOf(Required.present(in, "eligibility.in"));
        Required.that(!in.isEmpty(), "eligibility.in", "must name at least one value, else nobody is eligible");
    }
}
