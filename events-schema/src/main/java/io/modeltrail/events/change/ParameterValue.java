package io.modeltrail.events.change;

import io.modeltrail.events.Required;

/// What a change sets one planned parameter to.
public record ParameterValue(String name, double value) {
    public ParameterValue {
        Required.name(name, "parameter.name");
        Required.that(Double.isFinite(value), "parameter.value", "must be a number");
    }
}
