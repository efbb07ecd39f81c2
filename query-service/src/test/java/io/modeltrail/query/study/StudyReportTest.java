package io.modeltrail.query.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.query.report.GoldenReport;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.ReportHtml;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The report of a study is the golden one, byte for byte.
class StudyReportTest {

    private static final String SUBGROUPS = """
            {"subgroups":[{"attribute":"site","metric":"SENSITIVITY","finding":{"name":"north","seen":{"successes":150,
            "trials":200},"gap":-0.0125,"verdict":"PASS"}},{"attribute":"site","metric":"SPECIFICITY","finding":
            {"name":"south","seen":{"successes":3,"trials":4},"gap":null,"verdict":"INCONCLUSIVE"}}]}""";

    private static Report report() {
        var reports = new StudyReports(
                "test.example/log",
                digest ->
                        digest.equals(StudyStory.ANALYSIS) ? Optional.of(SUBGROUPS.getBytes(UTF_8)) : Optional.empty());
        return reports.of("s-1", new StudyRecord(StudyStory.of("s-1"), 41));
    }

    private static String html() {
        return ReportHtml.of(report());
    }

    @Test
    void theReportIsTheGoldenOne() throws IOException {
        GoldenReport.check("study-report", report());
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
