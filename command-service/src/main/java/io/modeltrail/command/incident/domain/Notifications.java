package io.modeltrail.command.incident.domain;

import io.modeltrail.events.compliance.Audience;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentRecord;
import java.time.Instant;
import java.util.List;

/// Who must be told of what. The ids follow from the cause, so that nobody is told twice.
final class Notifications {

    private Notifications() {}

    static NotificationRequested opened(IncidentRecord it, Instant at) {
        return new NotificationRequested(
                it.incidentId(),
                "opened",
                audience(it.kind()),
                "%s incident %s about %s: %s".formatted(it.severity(), it.incidentId(), it.about(), it.summary()),
                at);
    }

    static NotificationRequested approaching(String incidentId, ClockState clock, Instant at) {
        return ofClock("approaching", incidentId, clock, "is owed soon", at);
    }

    static NotificationRequested missed(String incidentId, ClockState clock, Instant at) {
        return ofClock("missed", incidentId, clock, "was not done in time and is still owed", at);
    }

    private static NotificationRequested ofClock(
            String cause, String incidentId, ClockState clock, String what, Instant at) {
        var running = clock.running();
        return new NotificationRequested(
                incidentId,
                "%s-%s-%s".formatted(cause, running.clockId(), running.dueDate()),
                List.of(Audience.REGULATORY_AFFAIRS, Audience.QUALITY),
                "incident %s: %s %s".formatted(incidentId, running.deadline().what(), what),
                at);
    }

    private static List<Audience> audience(IncidentKind kind) {
        return switch (kind) {
            case ROLLBACK -> List.of(Audience.RELEASE_OPERATORS, Audience.REGULATORY_AFFAIRS);
            case EXPERIMENT_HARM, ADVERSE_EVENT -> List.of(Audience.CLINICAL_REVIEWERS, Audience.REGULATORY_AFFAIRS);
            case DRIFT -> List.of(Audience.CLINICAL_REVIEWERS);
            case COMPLIANCE_BREACH, MISSED_DEADLINE -> List.of(Audience.REGULATORY_AFFAIRS, Audience.QUALITY);
        };
    }
}
