package io.modeltrail.events.observation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One prediction of one version, as a model server reports it. A missing score is missing, never a number such as -1.
/// `subject` is a pseudonym and the key of the topic; `caseId` joins the predictions of several versions and the label.
/// `score` is a probability in [0, 1]; `predicted` and `truth` are the positive class or not; `safety` is in [0, 1].
public record Observation(
        String observationId,
        @Nullable String caseId,
        Instant at,
        String model,
        String version,
        @Nullable String rolloutId,
        @Nullable String experimentId,
        @Nullable String arm,
        String subject,
        double latencyMs,
        Outcome outcome,
        @Nullable Double score,
        @Nullable Boolean predicted,
        @Nullable Boolean truth,
        @Nullable Double safety,
        Map<String, Double> metrics,
        Map<String, String> attributes) {

    /// What labels refer to: the case where one is named, else the observation itself.
    public String labelKey() {
        return caseId != null ? caseId : observationId;
    }
}
