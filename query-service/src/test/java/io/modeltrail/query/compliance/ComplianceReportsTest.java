package io.modeltrail.query.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditClosed;
import io.modeltrail.events.compliance.ExplainedGap;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionFiled;
import io.modeltrail.events.compliance.SubmissionOutcome;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.query.ComplianceStories;
import io.modeltrail.query.report.GoldenReport;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reports of audits and submissions are the golden ones, byte for byte.
class ComplianceReportsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final String DIGEST = "sha256:" + "cd".repeat(32);
    private static final List<Event> STORY = ComplianceStories.submitted("apache", "1.1.0");

    @Test
    void aClosedAuditShowsWhatItFoundAndThatTheActionWorked() throws IOException {
        var events = Stream.concat(
                        STORY.stream().filter(ComplianceAuditEvent.class::isInstance),
                        Stream.of(new AuditClosed(
                                "qms-1", "one finding, closed", signed("eve", "Eve Example"), "qms-2", NOON)))
                .toList();
        GoldenReport.check("audit", AuditReport.of("qms-1", GoldenReport.leaves(events), 30));
    }

    @Test
    void anAcceptedSubmissionShowsItsGapsItsQuestionsAndItsNumber() throws IOException {
        var events = Stream.concat(
                        STORY.stream().filter(SubmissionEvent.class::isInstance),
                        Stream.of(
                                new PackageAssembled(
                                        "sub-1", DIGEST, 17, "cm9vdA==", List.of("EMC"), null, "iss|rita", NOON),
                                new SubmissionFiled(
                                        "sub-1",
                                        DIGEST,
                                        DAY,
                                        List.of(new ExplainedGap("EMC", "it is software alone")),
                                        signed("noor", "Noor Example"),
                                        NOON),
                                new SubmissionDecided(
                                        "sub-1",
                                        SubmissionOutcome.ACCEPTED,
                                        "K260017",
                                        null,
                                        DAY.plusDays(60),
                                        DIGEST,
                                        "iss|rita",
                                        NOON)))
                .toList();
        GoldenReport.check("submission", SubmissionReport.of("sub-1", GoldenReport.leaves(events), 30));
    }

    private static Signature signed(String who, String name) {
        return new Signature(
                SignatureMeaning.APPROVAL, DIGEST, null, new Signer("https://issuer|" + who, name, NOON, null), NOON);
    }
}
