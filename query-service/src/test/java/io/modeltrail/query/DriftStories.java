package io.modeltrail.query;

import static io.modeltrail.query.Stories.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.events.drift.DriftWindow;
import io.modeltrail.events.rollout.InputRange;
import java.util.List;

/// Signals of a version that leave their reference.
public final class DriftStories {

    static final String REFERENCE = "sha256:" + "ab".repeat(32);

    private DriftStories() {}

    /// In this order: registered, the score warned of, worsened and cleared, an input warned of.
    public static List<Event> drifted(String model) {
        return List.of(
                Stories.version(model, "1.0.0"),
                new DriftDetected(
                        model, "1.0.0", "score", 1, DriftLevel.WARNING, evidence(0.12), null, NOON.plusSeconds(60)),
                new DriftWorsened(
                        model, "1.0.0", "score", 1, evidence(0.4), "drift-" + model + "-1", NOON.plusSeconds(120)),
                new DriftCleared(model, "1.0.0", "score", 1, evidence(0.01), NOON.plusSeconds(180)),
                new DriftDetected(
                        model,
                        "1.0.0",
                        "input:age",
                        1,
                        DriftLevel.WARNING,
                        evidence(0.13),
                        null,
                        NOON.plusSeconds(240)));
    }

    private static DriftEvidence evidence(double statistic) {
        return new DriftEvidence(
                List.of(new DriftFinding(
                        DriftMethod.POPULATION_STABILITY, DriftLevel.WARNING, statistic, 0.1, NOON.plusSeconds(30))),
                new DriftWindow(NOON, NOON.plusSeconds(30), 500, 0.2, REFERENCE),
                new DriftWindow(NOON.plusSeconds(30), NOON.plusSeconds(60), 500, 0.4, REFERENCE),
                "modeltrail-drift",
                2,
                0,
                0,
                List.of(new InputRange("observations", 0, 0, 999)));
    }
}
