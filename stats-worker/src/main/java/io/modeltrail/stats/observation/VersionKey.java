package io.modeltrail.stats.observation;

import io.modeltrail.events.observation.Observation;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;

/// One version of one model within one rollout; observations outside every rollout belong to `live`.
public record VersionKey(String rolloutId, String model, String version) {
    public static final String LIVE = "live";

    public static VersionKey of(Observation observation) {
        String rollout = observation.rolloutId();
        return new VersionKey(rollout == null ? LIVE : rollout, observation.model(), observation.version());
    }

    boolean isInRollout() {
        return !rolloutId.equals(LIVE);
    }

    /// Names hold no slash, so this is unambiguous.
    public String text() {
        return rolloutId + "/" + model + "/" + version;
    }

    void write(BinaryWriter to) {
        to.text(rolloutId).text(model).text(version);
    }

    static VersionKey read(BinaryReader from) {
        return new VersionKey(from.text(), from.text(), from.text());
    }
}
