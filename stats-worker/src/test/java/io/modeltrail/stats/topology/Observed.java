package io.modeltrail.stats.topology;

import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sentences for tests: an observation that is well, and what may be different about it.
record Observed(Observation observation) {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Observed well(String id) {
        return new Observed(new Observation(
                "o-" + id,
                "c-" + id,
                NOON,
                "apache",
                "1.1.0",
                "r-1",
                null,
                "canary",
                "s-" + id,
                20,
                Outcome.OK,
                0.2,
                false,
                null,
                null,
                Map.of(),
                Map.of()));
    }

    static Label label(String id, boolean truth) {
        return new Label(null, "c-" + id, "s-" + id, truth, NOON);
    }

    Observed stable() {
        Observation o = observation;
        return new Observed(new Observation(
                o.observationId() + "-stable",
                o.caseId(),
                o.at(),
                o.model(),
                "1.0.0",
                o.rolloutId(),
                null,
                "stable",
                o.subject(),
                o.latencyMs(),
                o.outcome(),
                o.score(),
                o.predicted(),
                o.truth(),
                o.safety(),
                o.metrics(),
                o.attributes()));
    }

    Observed inRollout(String rollout) {
        return copy(observation.at(), rollout, observation.latencyMs(), observation.outcome(), observation.score());
    }

    Observed at(Instant at) {
        return copy(at, observation.rolloutId(), observation.latencyMs(), observation.outcome(), observation.score());
    }

    Observed ended(Outcome outcome) {
        return copy(observation.at(), observation.rolloutId(), observation.latencyMs(), outcome, null);
    }

    Observed took(double millis) {
        return copy(observation.at(), observation.rolloutId(), millis, observation.outcome(), observation.score());
    }

    Observed scored(@Nullable Double score) {
        return copy(observation.at(), observation.rolloutId(), observation.latencyMs(), observation.outcome(), score);
    }

    private Observed copy(
            Instant at, @Nullable String rollout, double latency, Outcome outcome, @Nullable Double score) {
        Observation o = observation;
        return new Observed(new Observation(
                o.observationId(),
                o.caseId(),
                at,
                o.model(),
                o.version(),
                rollout,
                o.experimentId(),
                o.arm(),
                o.subject(),
                latency,
                outcome,
                score,
                score == null ? null : (Boolean) (score >= 0.5),
                o.truth(),
                o.safety(),
                o.metrics(),
                o.attributes()));
    }
}
