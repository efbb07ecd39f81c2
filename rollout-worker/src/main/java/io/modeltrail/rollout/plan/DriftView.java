package io.modeltrail.rollout.plan;

import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.drift.DriftLevel;
import java.util.HashMap;
import java.util.Map;

/// What the log says of the drift of one version. Taking an event twice changes nothing.
///
/// @param recorded the latest by signal and reference
public record DriftView(boolean registered, Map<Watched, Recorded> recorded) {
    public DriftView {
        recorded = Map.copyOf(recorded);
    }

    /// A signal, and the reference that it is held against.
    public record Watched(String signal, String reference) {}

    /// How far an episode has come; `over` counts more than any level.
    public record Recorded(int episode, DriftLevel level, boolean over) {
        private boolean covers(int other, DriftLevel reached) {
            return episode > other || (episode == other && (over || level.compareTo(reached) >= 0));
        }
    }

    public static DriftView unregistered() {
        return new DriftView(false, Map.of());
    }

    public DriftView evolve(ModelVersionEvent event) {
        return switch (event) {
            case ModelVersionRegistered _ -> new DriftView(true, recorded);
            case DriftDetected it -> with(it, it.level(), false);
            case DriftWorsened it -> with(it, DriftLevel.MAJOR, false);
            case DriftCleared it -> with(it, DriftLevel.NONE, true);
            default -> this;
        };
    }

    private DriftView with(DriftEvent event, DriftLevel level, boolean over) {
        var watched = new Watched(event.signal(), event.evidence().reference().digest());
        var known = recorded.get(watched);
        boolean isOld = known != null
                && (known.episode() > event.episode() || (known.episode() == event.episode() && known.over()));
        if (isOld) {
            return this;
        }
        var next = new HashMap<>(recorded);
        next.put(watched, new Recorded(event.episode(), level, over));
        return new DriftView(registered, next);
    }

    /// Whether the log has it, or has gone beyond it, or has nothing that it could end.
    public boolean has(DriftAlarm alarm) {
        var known = recorded.get(
                new Watched(alarm.signal(), alarm.evidence().reference().digest()));
        if (alarm.level() == DriftLevel.NONE) {
            return registered && (known == null || known.episode() != alarm.episode() || known.over());
        }
        return known != null && known.covers(alarm.episode(), alarm.level());
    }
}
