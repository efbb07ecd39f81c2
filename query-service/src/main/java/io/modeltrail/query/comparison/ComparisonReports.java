package io.modeltrail.query.comparison;

import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.comparison.ComparedCases;
import io.modeltrail.events.comparison.Margin;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.comparison.ComparisonController.Compared;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Intervals;
import io.modeltrail.query.report.Block.Intervals.Interval;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Makes the report of a comparison out of nothing but its event and the stored document of its analysis.
public final class ComparisonReports {

    private final String log;
    private final Function<String, Optional<byte[]>> documents;

    /// `documents` gives the bytes of a stored document.
    public ComparisonReports(String log, Function<String, Optional<byte[]>> documents) {
        this.log = log;
        this.documents = documents;
    }

    Report of(Compared compared) {
        var event = compared.comparison();
        return new Report(
                "Comparison of versions",
                "%s %s against %s"
                        .formatted(
                                event.model(), event.version(), event.protocol().against()),
                List.of(
                        recommendation(event),
                        protocol(event),
                        cases(event.result().findings().cases()),
                        figures(event),
                        guardrails(event),
                        floors(event),
                        groups(event)),
                sources(compared));
    }

    private static Section recommendation(VersionsCompared event) {
        return new Section(
                "Recommendation",
                Prose.of("%s: people decide, and this is what the figures speak for."
                        .formatted(words(event.result().recommendation()))),
                new Points(event.result().reasons()));
    }

    private static Section protocol(VersionsCompared event) {
        var protocol = event.protocol();
        return new Section(
                "Declared beforehand",
                new Facts(List.of(
                        new Fact("positive at or above", number(protocol.threshold())),
                        new Fact("better in one of", all(protocol.success())),
                        new Fact("worse in none of", all(protocol.guardrails())),
                        new Fact(
                                "tolerated loss",
                                protocol.margins().stream()
                                        .map(ComparisonReports::margin)
                                        .collect(Collectors.joining(", "))),
                        new Fact("subgroups by", String.join(", ", protocol.groups())),
                        new Fact(
                                "policy",
                                "%s %s"
                                        .formatted(
                                                event.policy().policy(),
                                                event.policy().version())))));
    }

    private static Section cases(ComparedCases cases) {
        var coverage = cases.coverage();
        return new Section(
                "Cases",
                new Facts(List.of(
                        new Fact("cases", "%d of %d subjects".formatted(cases.cases(), cases.subjects())),
                        new Fact(
                                "labelled", "%d, %d with the condition".formatted(cases.labelled(), cases.positives())),
                        new Fact("decided by both", Long.toString(cases.decidedByBoth())),
                        new Fact("answered only by the version in use", Long.toString(cases.onlyCurrent())),
                        new Fact("answered only by the candidate", Long.toString(cases.onlyCandidate())),
                        new Fact("answered by neither", Long.toString(cases.neither())),
                        new Fact("coverage", coverage == null ? "–" : number(coverage)))));
    }

    private static Section figures(VersionsCompared event) {
        var findings = event.result().findings();
        var note = findings.clustered() ? "intervals allow for subjects with several cases" : "";
        var blocks = new ArrayList<Block>();
        blocks.add(new Intervals("both versions, 95 % intervals", 0, 1, bars(findings.figures(), false, note)));
        blocks.add(new Intervals("candidate less version in use", -1, 1, bars(findings.figures(), true, note)));
        return new Section("Figures", blocks);
    }

    private static List<Interval> bars(List<MetricFinding> figures, boolean differences, String note) {
        return figures.stream()
                .filter(one -> one.metric().startsWith("difference.") == differences)
                .map(one -> new Interval(
                        one.metric(),
                        one.value(),
                        one.lower(),
                        one.upper(),
                        one.n(),
                        differences ? OptionalDouble.of(0) : OptionalDouble.empty(),
                        note))
                .toList();
    }

    private static Section guardrails(VersionsCompared event) {
        return new Section(
                "Worse by less than is tolerated",
                new Table(
                        List.of("metric", "tolerated loss", "not worse"),
                        event.result().findings().guardrails().stream()
                                .map(one ->
                                        List.of(words(one.metric()), number(one.tolerated()), words(one.notWorse())))
                                .toList()));
    }

    private static Section floors(VersionsCompared event) {
        return new Section(
                "Floors of the policy, met by the lower bound",
                new Table(
                        List.of("metric", "minimum", "reached", "clinically significant", "reached "),
                        event.result().findings().floors().stream()
                                .map(one -> List.of(
                                        one.metric(),
                                        number(one.minimum()),
                                        words(one.reachesMinimum()),
                                        number(one.significant()),
                                        words(one.reachesSignificant())))
                                .toList()));
    }

    private Section groups(VersionsCompared event) {
        var findings = event.result().findings();
        var summary = Prose.of("%d subgroups were judged, %d have too few cases to be judged."
                .formatted(findings.groupsJudged(), findings.groupsTooSmall()));
        var rows = analysis(event)
                .map(analysis -> analysis.path("groups")
                        .valueStream()
                        .map(ComparisonReports::group)
                        .toList())
                .orElse(List.of());
        return rows.isEmpty()
                ? new Section("Subgroups and sites", summary)
                : new Section(
                        "Subgroups and sites",
                        summary,
                        new Table(List.of("subgroup", "metric", "cases", "difference", "not worse"), rows));
    }

    private static List<String> group(JsonNode one) {
        var effect = one.path("effect");
        var interval = effect.path("interval");
        var difference = effect.path("difference").isNumber()
                ? number(effect.path("difference").asDouble())
                        + (interval.path("lower").isNumber()
                                ? " (%s to %s)"
                                        .formatted(
                                                number(interval.path("lower").asDouble()),
                                                number(interval.path("upper").asDouble()))
                                : "")
                : "–";
        return List.of(
                "%s = %s"
                        .formatted(
                                one.path("attribute").asString(),
                                one.path("value").asString()),
                one.path("metric").asString().toLowerCase(Locale.ROOT),
                Long.toString(one.path("cases").asLong()),
                difference,
                one.path("verdict").asString().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private Optional<JsonNode> analysis(VersionsCompared event) {
        return documents.apply(event.result().analysis()).map(Json.tolerant()::readTree);
    }

    private List<Fact> sources(Compared compared) {
        var event = compared.comparison();
        return List.of(
                new Fact("log", log),
                new Fact("stream", Streams.modelVersion(event.model(), event.version())),
                new Fact("position", Long.toString(compared.position())),
                new Fact("compared by", event.comparedBy()),
                new Fact("cases", event.document()),
                new Fact("analysis", event.result().analysis()),
                new Fact("plan", event.result().planDigest()),
                new Fact("policy", event.policy().digest()),
                new Fact(
                        "made again",
                        "GET /api/v1/models/%s/versions/%s/comparisons/%d/report gives the same bytes"
                                .formatted(event.model(), event.version(), compared.position())),
                new Fact(
                        "meaning",
                        "This report shows what is on record. It does not say that a device is safe, effective or compliant."));
    }

    private static String margin(Margin one) {
        return "%s %s".formatted(words(one.metric()), number(one.tolerated()));
    }

    private static String all(List<? extends Enum<?>> metrics) {
        return metrics.stream().map(ComparisonReports::words).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
