package io.modeltrail.query.report;

import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Intervals;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Signatures.Signed;
import io.modeltrail.query.report.Block.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays a report out as one HTML page that needs nothing else: its style stands in it, its figures are inline SVG. The
/// page is well-formed XML, too, so that the PDF is made of the very same text.
public final class ReportHtml {

    /// In UTC, as a signature must show it (21 CFR 11.50(a)(2)).
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int LONGEST_WORD = 16;

    private static final String STYLE = style();

    private ReportHtml() {}

    public static String of(Report report) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8"/>
                <title>%1$s: %2$s</title>
                <style>
                %3$s</style>
                </head>
                <body>
                <header>
                <p class="house">ModelTrail</p>
                <h1>%1$s</h1>
                <p class="subject">%2$s</p>
                </header>
                %4$s<footer>
                <h2>Where this comes from</h2>
                %5$s</footer>
                </body>
                </html>
                """.formatted(
                        Xml.text(report.title()),
                        Xml.text(report.subject()),
                        STYLE,
                        report.sections().stream().map(ReportHtml::section).collect(Collectors.joining()),
                        facts(report.sources()));
    }

    private static String section(Report.Section section) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n"
                .formatted(
                        Xml.text(section.heading()),
                        section.blocks().stream().map(ReportHtml::block).collect(Collectors.joining()));
    }

    private static String block(Block block) {
        return switch (block) {
            case Prose(var text, var warning) ->
                "<p%s>%s</p>\n".formatted(warning ? " class=\"warning\"" : "", Xml.text(text));
            case Facts(var facts) -> facts(facts);
            case Points(var points) ->
                points.stream()
                        .map(point -> "<li>" + Xml.text(point) + "</li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
            case Table(var columns, var rows) -> table(columns, rows);
            case Intervals intervals -> intervals(intervals);
            case Signatures(var signatures) ->
                signatures.stream().map(ReportHtml::signature).collect(Collectors.joining());
        };
    }

    private static String facts(List<Report.Fact> facts) {
        return facts.stream()
                .map(fact ->
                        "<tr><th>%s</th><td>%s</td></tr>\n".formatted(Xml.text(fact.name()), Xml.text(fact.value())))
                .collect(Collectors.joining("", "<table class=\"facts\">\n", "</table>\n"));
    }

    private static String table(List<String> columns, List<List<String>> rows) {
        return "<table>\n<thead>%s</thead>\n<tbody>\n%s</tbody>\n</table>\n"
                .formatted(
                        row("th", columns),
                        rows.stream().map(row -> row("td", row) + "\n").collect(Collectors.joining()));
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<%1$s%2$s>%3$s</%1$s>".formatted(cell, whole(text), Xml.text(text)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /// Only what is longer than a word, such as a digest, may be broken anywhere.
    private static String whole(String text) {
        return Stream.of(text.split("\\s+")).allMatch(word -> word.length() <= LONGEST_WORD) ? " class=\"whole\"" : "";
    }

    private static String intervals(Intervals figure) {
        var scale = "%s to %s".formatted(number(figure.least()), number(figure.most()));
        var rows = figure.intervals().stream()
                .map(one -> "<tr><td>%s</td><td>%s</td><td>%s to %s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                                Xml.text(one.label()),
                                number(one.value()),
                                number(one.lower()),
                                number(one.upper()),
                                one.n(),
                                IntervalBar.svg(one, figure.least(), figure.most()),
                                Xml.text(one.note())))
                .collect(Collectors.joining());
        return "<table>\n<thead>%s</thead>\n<tbody>\n%s</tbody>\n</table>\n"
                .formatted(row("th", List.of(figure.measure(), "estimate", "interval", "n", scale, "")), rows);
    }

    private static String signature(Signed signed) {
        var signature = signed.signature();
        var standing = signature.onBehalfOf() == null ? "" : ", on behalf of " + signature.onBehalfOf();
        return """
                <div class="signature">
                <p class="name">%s</p>
                <p>%s: %s</p>
                <p>Signed electronically on %s by %s%s, over %s</p>
                </div>
                """.formatted(
                        Xml.text(signature.signer().printedName()),
                        Xml.text(signed.of()),
                        signature.meaning().name().toLowerCase(Locale.ROOT),
                        TIME.format(signature.signedAt()),
                        Xml.text(signature.by()),
                        Xml.text(standing),
                        signature.digest());
    }

    /// Four digits after the point: enough for a proportion, and the same everywhere.
    public static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "not defined";
    }

    private static String style() {
        try (var file = Objects.requireNonNull(ReportHtml.class.getResourceAsStream("/report/report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
