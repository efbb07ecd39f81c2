package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;

/// What happened to a patient, without saying who it was. `seriousness` decides which clocks run.
public record PatientHarm(
        IncidentSeverity severity, Seriousness seriousness, Relatedness related, HarmOutcome outcome) {
    public PatientHarm {
        Required.present(severity, "harm.severity");
        Required.present(seriousness, "harm.seriousness");
        Required.present(related, "harm.related");
        Required.present(outcome, "harm.outcome");
    }

    /// Serious, and the device may have to do with it.
    public boolean showsSeriousHarm() {
        return seriousness.compareTo(Seriousness.SERIOUS) >= 0 && related != Relatedness.UNRELATED;
    }
}
