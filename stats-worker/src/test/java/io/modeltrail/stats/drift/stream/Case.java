package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import java.time.Instant;
import java.util.Map;

/// A prediction about a subject of its own, with its label.
///
/// @param producedAt when the observation reached the topic
record Case(
        int id,
        String version,
        Instant at,
        Instant producedAt,
        double age,
        double score,
        boolean truth,
        Instant labelledAt) {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Case of(int id, long second, double age, double score, boolean truth) {
        Instant at = NOON.plusSeconds(second);
        return new Case(id, "1.1.0", at, at, age, score, truth, at.plusSeconds(5));
    }

    Case late(int seconds) {
        return new Case(id, version, at, at.plusSeconds(seconds), age, score, truth, labelledAt);
    }

    /// The same seen by another version.
    Case of(String otherVersion) {
        return new Case(id, otherVersion, at, producedAt, age, score, truth, labelledAt);
    }

    Case with(boolean otherTruth) {
        return new Case(id, version, at, producedAt, age, score, otherTruth, labelledAt);
    }

    String subject() {
        return "s-" + id;
    }

    Observation observation() {
        return new Observation(
                "o-" + version + "-" + id,
                "c-" + id,
                at,
                "apache",
                version,
                "r-1",
                null,
                null,
                subject(),
                20,
                Outcome.OK,
                score,
                null,
                null,
                null,
                Map.of("age", age),
                Map.of());
    }

    Label label() {
        return new Label(null, "c-" + id, subject(), truth, labelledAt);
    }
}
