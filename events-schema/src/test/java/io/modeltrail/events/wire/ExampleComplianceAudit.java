package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;
import static io.modeltrail.events.wire.ExampleSubmission.SIGNED;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditTrailReviewed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingClosed;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.FindingSeverity;
import io.modeltrail.events.compliance.TrailReview;
import java.time.LocalDate;
import java.util.List;

/// A yearly audit: what it found, what was done about it, and whether that worked.
final class ExampleComplianceAudit {

    private static final String ANN = "https://idp.example|ann";
    private static final String MIA = "https://idp.example|mia";

    private ExampleComplianceAudit() {}

    static List<Event> events() {
        return List.of(
                new AuditScheduled(
                        "yearly", "design control", "ISO-13485", LocalDate.parse("2026-03-31"), 12, ANN, NOON),
                new AuditStarted("yearly", ANN, DIGEST, NOON),
                new FindingRaised(
                        "yearly",
                        "f-1",
                        FindingSeverity.MAJOR,
                        "7.3.5",
                        "no record of the second review",
                        ANN,
                        DIGEST,
                        NOON),
                new CapaOpened(
                        "yearly",
                        "capa-1",
                        "f-1",
                        "reviews had no owner",
                        "name an owner for each review",
                        "quality office",
                        LocalDate.parse("2026-04-30"),
                        MIA,
                        DIGEST,
                        NOON),
                new CapaActionCompleted("yearly", "capa-1", "owners are named", List.of(DIGEST), MIA, DIGEST, NOON),
                new CapaEffectivenessChecked(
                        "yearly", "capa-1", true, "three reviews on record", ANN, DIGEST, null, NOON),
                new FindingClosed("yearly", "f-2", "a typing error, corrected", ANN, DIGEST, NOON),
                new AuditTrailReviewed(
                        "yearly",
                        new TrailReview(0, 239, List.of("two refusals, both explained")),
                        DIGEST,
                        SIGNED,
                        NOON),
                new AuditClosed("yearly", "one finding, corrected", SIGNED, "yearly-2027-03-31", NOON));
    }
}
