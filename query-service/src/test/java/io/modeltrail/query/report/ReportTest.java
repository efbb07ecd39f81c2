package io.modeltrail.query.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.query.report.Block.Intervals;
import io.modeltrail.query.report.Block.Intervals.Interval;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Signatures.Signed;
import io.modeltrail.query.report.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What a report shows, in either form.
class ReportTest {

    private static final String HOSTILE = "<script>alert(\"it's\")</script> & \u0007\uD800";

    private static final Signature SIGNATURE = new Signature(
            SignatureMeaning.APPROVAL,
            "sha256:" + "ab".repeat(32),
            "https://issuer|grace",
            new Signer("https://issuer|ada", "Ada Lovelace", Instant.parse("2026-03-01T11:58:00Z"), null),
            Instant.parse("2026-03-01T12:00:00.999Z"));

    private static Report report(String text) {
        return new Report(
                "Validation report",
                "apache 1.1.0",
                List.of(
                        new Report.Section(
                                "Findings",
                                Prose.of(text),
                                new Prose("a subgroup is too small", true),
                                new Points(List.of("first", "second")),
                                new Table(
                                        List.of("truth", "positive", "negative"),
                                        List.of(List.of("ill", "90", "10"), List.of("well", "12", "188"))),
                                new Intervals(
                                        "metric",
                                        0.5,
                                        1,
                                        List.of(new Interval(
                                                "sensitivity", .9, .82, .95, 100, OptionalDouble.of(.8), "met")))),
                        new Report.Section(
                                "Signatures", new Signatures(List.of(new Signed("the verdict", SIGNATURE))))),
                List.of(new Report.Fact("log", "test.local/log"), new Report.Fact("position", "17")));
    }

    @Test
    void everySignatureShowsPrintedNameTimeAndMeaningInBothForms() throws IOException {
        var html = ReportHtml.of(report("all is well"));

        assertThat(html)
                .contains("<p class=\"name\">Ada Lovelace</p>", "the verdict: approval", "2026-03-01 12:00:00 UTC");
        assertThat(text(ReportPdf.of(html)).replaceAll("\\s+", " "))
                .contains("Ada Lovelace", "the verdict: approval", "2026-03-01 12:00:00 UTC", "on behalf of");
    }

    @Test
    void whatPeopleWroteNeverBecomesMarkup() throws Exception {
        var html = ReportHtml.of(report(HOSTILE));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt;");
        var page = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
        assertThat(page.getElementsByTagName("p").item(2).getTextContent())
                .isEqualTo("<script>alert(\"it's\")</script> & \uFFFD\uFFFD");
        assertThat(text(ReportPdf.of(html))).contains("<script>alert(\"it's\")</script>");
    }

    @Test
    void theSameReportHasTheSameBytesWhereverAndWheneverItIsMade() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var first = ReportPdf.of(ReportHtml.of(report("all is well")));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(ReportPdf.of(ReportHtml.of(report("all is well")))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void thePdfEmbedsItsFontAndSaysThatItIsForArchives() throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.of(ReportHtml.of(report("Δ ≥ 0.05 – enough"))))) {
            var metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
            assertThat(metadata).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>");
            var resources = pdf.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(pdf)).contains("Δ ≥ 0.05 – enough");
        }
    }

    @Test
    void aLongTableGoesOnOverPagesWithItsHeading() throws IOException {
        var rows = Collections.nCopies(120, List.of("site", "0.9"));
        var report = new Report(
                "Report",
                "x",
                List.of(new Report.Section("Sites", new Table(List.of("site name", "value"), rows))),
                List.of());

        try (var pdf = Loader.loadPDF(ReportPdf.of(ReportHtml.of(report)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(pdf)).contains("site name", "2 / ");
        }
    }

    @Test
    void aRowMustFitItsColumns() {
        assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessage("a row of 1 cells does not fit 2 columns");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
