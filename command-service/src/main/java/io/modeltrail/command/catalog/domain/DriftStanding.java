package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.drift.DriftLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far each signal of a version is from its reference, as the log has it.
///
/// @param incidents that were opened for drifts of this version
public record DriftStanding(Map<String, Signal> signals, int incidents) {
    public DriftStanding {
        signals = Map.copyOf(signals);
    }

    /// The latest episode of one signal.
    public record Signal(String reference, int episode, DriftLevel level) {}

    public static DriftStanding none() {
        return new DriftStanding(Map.of(), 0);
    }

    public DriftStanding evolve(ModelVersionEvent event) {
        return switch (event) {
            case DriftDetected it -> with(it, it.level(), it.incidentId() != null);
            case DriftWorsened it -> with(it, DriftLevel.MAJOR, it.incidentId() != null);
            case DriftCleared it -> with(it, DriftLevel.NONE, false);
            default -> this;
        };
    }

    private DriftStanding with(DriftEvent event, DriftLevel level, boolean incident) {
        Map<String, Signal> next = new HashMap<>(signals);
        next.put(event.signal(), new Signal(event.evidence().reference().digest(), event.episode(), level));
        return new DriftStanding(next, incident ? incidents + 1 : incidents);
    }

    /// What is known of this signal against this reference.
    Optional<Signal> of(String signal, String reference) {
        return Optional.ofNullable(signals.get(signal))
                .filter(known -> known.reference().equals(reference));
    }

    /// Whether any signal is so far off that an incident was opened for it.
    boolean isMajor() {
        return signals.values().stream().anyMatch(signal -> signal.level() == DriftLevel.MAJOR);
    }
}
