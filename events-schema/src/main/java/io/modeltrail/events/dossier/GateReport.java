package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.GateEvidence;
import java.util.List;

/// Every requirement of a gate, met or not.
public record GateReport(List<Requirement> requirements) {
    public GateReport {
        requirements = List.copyOf(requirements);
    }

    public boolean isOpen() {
        return unmet().isEmpty();
    }

    public List<Requirement> unmet() {
        return requirements.stream().filter(one -> !one.met()).toList();
    }

    /// What the requirements that are met rest on.
    public List<GateEvidence> evidence() {
        return requirements.stream()
                .filter(Requirement::met)
                .map(one -> new GateEvidence(one.rule().name(), one.evidence()))
                .toList();
    }
}
