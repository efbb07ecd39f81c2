package io.modeltrail.query;

import static io.modeltrail.query.Stories.DIGEST;
import static io.modeltrail.query.Stories.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.OwedSafetyUpdate;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import java.time.LocalDate;
import java.util.List;

/// An authorisation runs out unrenewed, an audit begins in time, and a safety update is due much later.
final class DeadlineStories {

    static final String MISSED =
            IncidentIds.ofMissedDeadline("ModelVersion/apache/1.1.0", "authorisation-JP-9", "2026-04-01T00:00:00Z");

    private static final String RITA = "https://issuer|rita";

    private DeadlineStories() {}

    static List<Event> late() {
        return late("apache", "suppliers", MISSED);
    }

    /// Of version 1.1.0 of a model, and of an audit.
    static List<Event> late(String model, String audit, String incident) {
        var granted = LocalDate.parse("2026-01-31");
        return List.of(
                new MarketAuthorised(
                        model,
                        "1.1.0",
                        Authority.OTHER,
                        "JP-9",
                        "JP",
                        granted,
                        LocalDate.parse("2026-03-31"),
                        RITA,
                        NOON),
                new AuditScheduled(audit, audit, null, LocalDate.parse("2026-04-30"), null, RITA, NOON),
                new SafetyUpdateOwed(
                        model,
                        "1.1.0",
                        new OwedSafetyUpdate(EuClass.III, "article 86(1)", "2026.1", granted, granted.plusYears(73)),
                        NOON),
                new IncidentOpened(
                        incident,
                        IncidentKind.MISSED_DEADLINE,
                        IncidentSeverity.MAJOR,
                        "ModelVersion/" + model + "/1.1.0",
                        "not renewed",
                        null,
                        null,
                        null,
                        null,
                        NOON),
                new AuditStarted(audit, RITA, DIGEST, NOON));
    }
}
