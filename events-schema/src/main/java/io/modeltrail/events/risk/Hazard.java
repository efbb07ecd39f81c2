package io.modeltrail.events.risk;

import io.modeltrail.events.Required;
import java.util.List;

/// A hazard, the events that lead from it to a hazardous situation, and the harm that may come of it (5.4).
public record Hazard(HazardKind kind, String description, List<String> sequence, String situation, String harm) {
    public Hazard {
        Required.present(kind, "hazard.kind");
        Required.text(description, "hazard.description");
        sequence = List.copyOf(Required.present(sequence, "hazard.sequence"));
        Required.that(!sequence.isEmpty(), "hazard.sequence", "must say by which events the hazard leads to harm");
        sequence.forEach(step -> Required.text(step, "hazard.sequence"));
        Required.text(situation, "hazard.situation");
        Required.text(harm, "hazard.harm");
    }
}
