package io.modeltrail.query.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.query.report.ReportHtml;
import io.modeltrail.query.report.ReportPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The report of a study is the golden one, byte for byte. Written anew with `-Dgolden.write=true`, and only when a
/// report
/// shall look different from then on.
class StudyReportTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path HTML = FOLDER.resolve("study-report.html");
    private static final Path PDF_DIGEST = FOLDER.resolve("study-report.pdf.sha256");

    private static final String SUBGROUPS = """
            {"subgroups":[{"attribute":"site","metric":"SENSITIVITY","finding":{"name":"north","seen":{"successes":150,
            "trials":200},"gap":-0.0125,"verdict":"PASS"}},{"attribute":"site","metric":"SPECIFICITY","finding":
            {"name":"south","seen":{"successes":3,"trials":4},"gap":null,"verdict":"INCONCLUSIVE"}}]}""";

    private static String html() {
        var reports = new StudyReports(
                "test.example/log",
                digest ->
                        digest.equals(StudyStory.ANALYSIS) ? Optional.of(SUBGROUPS.getBytes(UTF_8)) : Optional.empty());
        return ReportHtml.of(reports.of("s-1", new StudyRecord(StudyStory.of("s-1"), 41)));
    }

    @Test
    void theReportIsTheGoldenOne() throws IOException {
        var html = html();
        var pdf = ReportPdf.of(html);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(HTML, html);
            Files.writeString(PDF_DIGEST, Digests.ofBytes(pdf) + "\n");
        }
        Files.write(Path.of("target/study-report.pdf"), pdf);

        assertThat(html).isEqualTo(Files.readString(HTML));
        assertThat(Digests.ofBytes(pdf))
                .as("target/study-report.pdf")
                .isEqualTo(Files.readString(PDF_DIGEST).strip());
    }

    @Test
    void everythingThatWasSignedShowsItsSignature() {
        assertThat(html())
                .contains(
                        "amendment 1 of the protocol: review",
                        "verdict failed: approval",
                        "change of the verdict from failed to passed: responsibility")
                .containsPattern("(?s)(Grace Hopper</p>.*){3}")
                .contains("2026-03-02 12:00:30 UTC");
    }

    @Test
    void bothProtocolsShowAndSoDoesTheChangeOfTheVerdict() {
        assertThat(html())
                .contains("as planned", "amendment 1", "a new &lt;investigator&gt;")
                .contains("against the criteria: labels of one site were swapped");
    }
}
