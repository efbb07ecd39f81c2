package io.modeltrail.rollout.plan;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.events.drift.DriftWindow;
import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;

/// Drifts as the log has them and alarms as the statistics have them.
public final class GivenDrift {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String REFERENCE = "sha256:" + "ab".repeat(32);

    private GivenDrift() {}

    public static ModelVersionEvent registered() {
        return new ModelVersionRegistered(
                "apache",
                "1.1.0",
                ChangeKind.MINOR,
                new Artifact("s3://models/apache", REFERENCE),
                "mortality",
                List.of(),
                "iss|ada",
                NOON);
    }

    public static DriftAlarm alarm(int episode, DriftLevel level) {
        return new DriftAlarm("apache", "1.1.0", "input:age", episode, level, evidence(level), NOON);
    }

    public static ModelVersionEvent detected(int episode) {
        return new DriftDetected(
                "apache", "1.1.0", "input:age", episode, DriftLevel.WARNING, evidence(DriftLevel.WARNING), null, NOON);
    }

    static ModelVersionEvent worsened(int episode) {
        return new DriftWorsened("apache", "1.1.0", "input:age", episode, evidence(DriftLevel.MAJOR), "i-1", NOON);
    }

    static ModelVersionEvent cleared(int episode) {
        return new DriftCleared("apache", "1.1.0", "input:age", episode, evidence(DriftLevel.NONE), NOON);
    }

    static DriftEvidence evidence(DriftLevel level) {
        return new DriftEvidence(
                level == DriftLevel.NONE
                        ? List.of()
                        : List.of(new DriftFinding(DriftMethod.CUSUM, level, 21.5, 20.1, NOON)),
                new DriftWindow(NOON.minusSeconds(100), NOON.minusSeconds(50), 500, 0.2, REFERENCE),
                new DriftWindow(NOON.minusSeconds(50), NOON, 500, 0.4, REFERENCE),
                "modeltrail-drift",
                2,
                0,
                0,
                List.of(new InputRange("observations", 0, 0, 999)));
    }
}
