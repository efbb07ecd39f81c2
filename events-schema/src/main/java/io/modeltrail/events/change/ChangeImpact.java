package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import java.util.EnumSet;
import java.util.Set;

/// What a change does to each area. No area may be left out: that nothing changes is a statement, too.
public record ChangeImpact(
        Impact safety,
        Impact performance,
        Impact intendedUse,
        Impact dataInterpretation,
        Impact labelling,
        Impact security) {
    public ChangeImpact {
        Required.present(safety, "impact.safety");
        Required.present(performance, "impact.performance");
        Required.present(intendedUse, "impact.intendedUse");
        Required.present(dataInterpretation, "impact.dataInterpretation");
        Required.present(labelling, "impact.labelling");
        Required.present(security, "impact.security");
    }

    /// The areas that the change affects.
    public Set<ImpactArea> areas() {
        var areas = EnumSet.noneOf(ImpactArea.class);
        for (var area : ImpactArea.values()) {
            if (on(area).affected()) {
                areas.add(area);
            }
        }
        return areas;
    }

    private Impact on(ImpactArea area) {
        return switch (area) {
            case SAFETY -> safety;
            case PERFORMANCE -> performance;
            case INTENDED_USE -> intendedUse;
            case DATA_INTERPRETATION -> dataInterpretation;
            case LABELLING -> labelling;
            case SECURITY -> security;
        };
    }
}
