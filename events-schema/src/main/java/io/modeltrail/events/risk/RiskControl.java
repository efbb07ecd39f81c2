package io.modeltrail.events.risk;

import io.modeltrail.events.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done about a hazard. Anything but a safe design says why no better option was taken (7.1); `newHazards` are
/// the
/// hazards that the control itself brings (7.5), none when empty.
public record RiskControl(
        ControlKind kind, String description, @Nullable String whyNotSafer, List<String> newHazards) {
    public RiskControl {
        Required.present(kind, "control.kind");
        Required.text(description, "control.description");
        Required.that(
                kind == ControlKind.INHERENTLY_SAFE_DESIGN || (whyNotSafer != null && !whyNotSafer.isBlank()),
                "control.whyNotSafer",
                "must say why no option before " + kind + " was taken");
        newHazards = List.copyOf(Required.present(newHazards, "control.newHazards"));
        newHazards.forEach(hazard -> Required.name(hazard, "control.newHazards"));
    }
}
