package io.modeltrail.query;

import static io.modeltrail.query.Stories.DIGEST;
import static io.modeltrail.query.Stories.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditStarted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaActionCompleted;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaEffectivenessChecked;
import io.modeltrail.events.compliance.ComplianceAuditEvent.CapaOpened;
import io.modeltrail.events.compliance.ComplianceAuditEvent.FindingRaised;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.compliance.FindingSeverity;
import io.modeltrail.events.compliance.Justification;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.LocalDate;
import java.util.List;

/// A version on its way to an authority, in a house that audits itself.
public final class ComplianceStories {

    private static final String RITA = "https://issuer|rita";
    private static final LocalDate DUE = LocalDate.parse("2026-02-01");

    private ComplianceStories() {}

    /// References that somebody else approved, EMC that does not apply, an audit past its day with a major
    /// finding, and a submission that is asked about.
    public static List<Event> submitted(String model, String version) {
        var references =
                new Document("ref-1", "REFERENCES", "References", DIGEST, "application/pdf", "1", RITA, null, null);
        var noEmc = new Justification(
                "FDA-510K-ESTAR", "2026", "EMC", JustificationKind.NOT_APPLICABLE, "it is software alone", List.of());
        return List.of(
                new DocumentAttached(model, version, references, DIGEST, NOON),
                new DocumentApproved(model, version, "ref-1", "REFERENCES", DIGEST, signed(), NOON),
                new RequirementJustified(model, version, noEmc, DIGEST, signed(), NOON),
                new AuditScheduled("qms-1", "change control", "ISO-13485", DUE, 12, RITA, NOON),
                new AuditStarted("qms-1", RITA, DIGEST, NOON),
                new FindingRaised(
                        "qms-1", "f-1", FindingSeverity.MAJOR, "8.5.2", "no cause is on file", RITA, DIGEST, NOON),
                new CapaOpened("qms-1", "c-1", "f-1", "no template", "write one", "ada", DUE, RITA, DIGEST, NOON),
                new CapaActionCompleted("qms-1", "c-1", "written", List.of(DIGEST), "ada", DIGEST, NOON),
                new SubmissionOpened(
                        "sub-1", model, version, Authority.FDA, SubmissionType.PREMARKET_NOTIFICATION_510K, RITA, NOON),
                new QuestionRecorded("sub-1", "q-1", "Which sites?", DUE, DUE.plusDays(30), RITA, NOON),
                new QuestionAnswered("sub-1", "q-1", "Three.", List.of(), DUE.plusDays(2), false, RITA, NOON),
                new CapaEffectivenessChecked(
                        "qms-1", "c-1", true, "ten files were sampled", "eve", DIGEST, null, NOON));
    }

    static Signature signed() {
        return new Signature(
                SignatureMeaning.APPROVAL,
                DIGEST,
                null,
                new Signer("https://issuer|grace", "Grace Hopper", NOON, null),
                NOON);
    }
}
