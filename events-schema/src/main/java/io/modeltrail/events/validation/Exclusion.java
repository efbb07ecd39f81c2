package io.modeltrail.events.validation;

import io.modeltrail.events.Required;

/// How many subjects were left out for one reason.
public record Exclusion(String reason, long subjects) {
    public Exclusion {
        Required.text(reason, "exclusion.reason");
        Required.that(subjects >= 1, "exclusion.subjects", "must be at least 1");
    }
}
