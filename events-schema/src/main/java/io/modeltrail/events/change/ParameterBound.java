package io.modeltrail.events.change;

import io.modeltrail.events.Required;

/// How far a parameter may be moved, bounds included. `unit` is 1 for a number without one.
public record ParameterBound(String name, String unit, double from, double to) {
    public ParameterBound {
        Required.name(name, "bound.name");
        Required.text(unit, "bound.unit");
        Required.that(Double.isFinite(from), "bound.from", "must be a number");
        Required.that(Double.isFinite(to) && to >= from, "bound.to", "must be a number not below from");
    }

    public boolean holds(double value) {
        return value >= from && value <= to;
    }
}
