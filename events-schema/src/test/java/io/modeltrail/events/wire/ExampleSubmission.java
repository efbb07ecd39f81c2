package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import io.modeltrail.events.compliance.ExplainedGap;
import io.modeltrail.events.compliance.Justification;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionAnswered;
import io.modeltrail.events.compliance.SubmissionEvent.QuestionRecorded;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionWithdrawn;
import io.modeltrail.events.compliance.SubmissionOutcome;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.LocalDate;
import java.util.List;

/// Version 1.1.0 on its way to the market: what does not apply to it, and what the authority was sent and
/// decided.
final class ExampleSubmission {

    static final Signature SIGNED = new Signature(
            SignatureMeaning.APPROVAL,
            DIGEST,
            null,
            new Signer("https://idp.example|rae", "Rae Ng", NOON.minusSeconds(60), "mfa"),
            NOON);

    private static final String RAE = "https://idp.example|rae";
    private static final LocalDate MARCH = LocalDate.parse("2026-03-02");

    private ExampleSubmission() {}

    static List<Event> events() {
        return List.of(
                new RequirementJustified(
                        "apache",
                        "1.1.0",
                        new Justification(
                                "FDA-510K-ESTAR",
                                "2026",
                                "STERILITY",
                                JustificationKind.NOT_APPLICABLE,
                                "software only",
                                List.of()),
                        DIGEST,
                        SIGNED,
                        NOON),
                new JustificationWithdrawn(
                        "apache", "1.1.0", "FDA-510K-ESTAR", "STERILITY", "now sold with a probe", RAE, NOON),
                new SubmissionOpened(
                        "submission-1",
                        "apache",
                        "1.1.0",
                        Authority.FDA,
                        SubmissionType.PREMARKET_NOTIFICATION_510K,
                        RAE,
                        NOON),
                new PackageAssembled(
                        "submission-1",
                        DIGEST,
                        240,
                        "7U/Yy0mpBmEuQZfZjbUe7KhVjWa3gj0FqXk2ZUL4eYc=",
                        List.of("BIOCOMPATIBILITY"),
                        null,
                        "https://idp.example|sam",
                        NOON),
                new SubmissionFiled(
                        "submission-1",
                        DIGEST,
                        MARCH,
                        List.of(new ExplainedGap("BIOCOMPATIBILITY", "nothing touches a patient")),
                        SIGNED,
                        NOON),
                new QuestionRecorded(
                        "submission-1", "ai-1", "Which sites?", MARCH, LocalDate.parse("2026-08-29"), RAE, NOON),
                new QuestionAnswered("submission-1", "ai-1", "Three sites.", List.of(DIGEST), MARCH, false, RAE, NOON),
                new SubmissionDecided(
                        "submission-1", SubmissionOutcome.ACCEPTED, "K261234", null, MARCH, DIGEST, RAE, NOON),
                new SubmissionWithdrawn("submission-2", "the indication changes", RAE, NOON));
    }
}
