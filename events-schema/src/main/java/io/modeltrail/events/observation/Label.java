package io.modeltrail.events.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Truth that arrives later, for one observation or for all observations of one case. Exactly one of the ids is given.
public record Label(
        @Nullable String observationId, @Nullable String caseId, String subject, boolean truth, Instant at) {

    public String labelKey() {
        return caseId != null ? caseId : String.valueOf(observationId);
    }
}
