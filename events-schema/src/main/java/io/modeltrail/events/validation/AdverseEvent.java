package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import io.modeltrail.events.observation.Pseudonym;
import org.jspecify.annotations.Nullable;

/// Something bad that happened to a subject of a study (ISO 14155:2020, 3.2). `serious` as the standard defines it:
/// death,
/// danger to life, hospital, lasting harm.
public record AdverseEvent(
        String description,
        ReportedSeverity severity,
        boolean serious,
        Relatedness relatedness,
        EventOutcome outcome,
        @Nullable String subject) {
    public AdverseEvent {
        Required.text(description, "adverseEvent.description");
        Required.present(severity, "adverseEvent.severity");
        Required.present(relatedness, "adverseEvent.relatedness");
        Required.present(outcome, "adverseEvent.outcome");
        if (subject != null) {
            Pseudonym.of(subject, "adverseEvent.subject");
        }
        Required.that(
                serious || (severity.compareTo(ReportedSeverity.SEVERE) <= 0 && outcome != EventOutcome.FATAL),
                "adverseEvent.serious",
                "must be true where a life was lost or in danger");
    }

    /// Whether it must be looked into at once.
    public boolean seriousAndRelated() {
        return serious && relatedness != Relatedness.NOT_RELATED;
    }
}
