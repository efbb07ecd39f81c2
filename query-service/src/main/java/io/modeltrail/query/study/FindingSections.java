package io.modeltrail.query.study;

import io.modeltrail.events.validation.CaseFlow;
import io.modeltrail.events.validation.EndpointFinding;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.TwoByTwo;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Intervals;
import io.modeltrail.query.report.Block.Intervals.Interval;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import io.modeltrail.query.report.ReportHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was computed from the cases (STARD 2015, items 15, 16, 20, 23 and 24; FDA 2007).
record FindingSections(StudyRecord study, Optional<JsonNode> analysis) {

    private static final Set<String> SHARES =
            Set.of("sensitivity", "specificity", "accuracy", "ppv", "npv", "auc", "brier", "coverage");

    List<Section> sections() {
        return study.analysed().map(it -> sections(it.findings())).orElse(List.of());
    }

    private List<Section> sections(StudyFindings found) {
        var sections = new ArrayList<>(List.of(
                new Section("Cases", flow(found.flow()), clusters(found)),
                new Section("Decisions against the truth", tables(found.tables())),
                new Section("Endpoints", endpoints(found.endpoints())),
                new Section(
                        "Performance of the model",
                        Prose.of("95 % intervals: Clopper and Pearson for rates, DeLong for areas, and nothing narrower"
                                + " than the variance between subjects gives where these have several cases."),
                        shares(found, "metric", SHARES::contains))));
        addIf(sections, found, "Performance of the comparator", "comparator.", 0);
        addIf(sections, found, "Gain of the model over the comparator", "gain.", -1);
        calibration(found).ifPresent(sections::add);
        sections.add(subgroups(found));
        return sections;
    }

    private static Facts flow(CaseFlow flow) {
        return new Facts(List.of(
                new Fact("cases", "%d of %d subjects".formatted(flow.cases(), flow.subjects())),
                new Fact(
                        "with known truth",
                        "%d, of which %d have the condition".formatted(flow.labelled(), flow.positives())),
                new Fact("decided", Long.toString(flow.decided())),
                new Fact("indeterminate", Long.toString(flow.indeterminate())),
                new Fact("without an answer", Long.toString(flow.missing())),
                new Fact("truth unknown", Long.toString(flow.unlabelled()))));
    }

    private static Prose clusters(StudyFindings found) {
        return Prose.of(
                found.clustered()
                        ? "Subjects have several cases: intervals are those of clusters."
                        : "Each subject has one case.");
    }

    private static Table tables(List<TwoByTwo> tables) {
        return new Table(
                List.of("reader", "true positive", "false positive", "false negative", "true negative"),
                tables.stream()
                        .map(one -> List.of(
                                one.reader(),
                                Long.toString(one.truePositives()),
                                Long.toString(one.falsePositives()),
                                Long.toString(one.falseNegatives()),
                                Long.toString(one.trueNegatives())))
                        .toList());
    }

    private static Table endpoints(List<EndpointFinding> endpoints) {
        return new Table(
                List.of("endpoint", "bound", "estimate", "interval", "n", ""),
                endpoints.stream()
                        .map(one -> List.of(
                                "%s: %s %s"
                                        .formatted(
                                                one.primary() ? "primary" : "secondary",
                                                Words.of(one.endpoint().metric()),
                                                Words.of(one.endpoint().goal())),
                                Words.number(one.endpoint().bound()),
                                number(one.value()),
                                number(one.lower()) + " to " + number(one.upper()),
                                Long.toString(one.n()),
                                one.met() ? "met" : "not met"))
                        .toList());
    }

    private static void addIf(
            List<Section> sections, StudyFindings found, String heading, String prefix, double least) {
        var some = found.findings().stream()
                .filter(one -> one.metric().startsWith(prefix))
                .filter(one -> SHARES.contains(one.metric().substring(prefix.length())))
                .toList();
        if (!some.isEmpty()) {
            sections.add(new Section(heading, intervals("metric", least, some, prefix)));
        }
    }

    private static Intervals shares(StudyFindings found, String measure, Predicate<String> wanted) {
        return intervals(
                measure,
                0,
                found.findings().stream()
                        .filter(one -> wanted.test(one.metric()))
                        .toList(),
                "");
    }

    private static Intervals intervals(String measure, double least, List<MetricFinding> findings, String prefix) {
        return new Intervals(
                measure,
                least,
                1,
                findings.stream()
                        .map(one -> new Interval(
                                one.metric().substring(prefix.length()),
                                one.value(),
                                one.lower(),
                                one.upper(),
                                one.n(),
                                least < 0 ? OptionalDouble.of(0) : OptionalDouble.empty(),
                                ""))
                        .toList());
    }

    private static Optional<Section> calibration(StudyFindings found) {
        var rows = found.findings().stream()
                .filter(one -> one.metric().contains("calibration_"))
                .map(one -> List.of(
                        one.metric().replace('_', ' '),
                        number(one.value()),
                        number(one.lower()) + " to " + number(one.upper()),
                        Long.toString(one.n())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Calibration",
                        Prose.of("A slope of 1 with an intercept of 0 is perfect; a slope below 1 is overconfident."),
                        new Table(List.of("figure", "estimate", "95 % interval", "n"), rows)));
    }

    private Section subgroups(StudyFindings found) {
        var summary = Prose.of(
                "%d subgroup comparisons, Holm over the values of each attribute; %d have too few cases to say anything."
                        .formatted(found.subgroupsJudged() + found.subgroupsTooSmall(), found.subgroupsTooSmall()));
        return analysis.map(document -> new Section("Subgroups and sites", summary, table(document.path("subgroups"))))
                .orElseGet(() -> new Section(
                        "Subgroups and sites",
                        summary,
                        new Prose("The document of the analysis is not in this store.", true)));
    }

    private static Table table(JsonNode subgroups) {
        return new Table(
                List.of("subgroup", "metric", "right", "of", "gap to all others", "verdict"),
                subgroups
                        .valueStream()
                        .map(one -> {
                            var finding = one.path("finding");
                            return List.of(
                                    "%s = %s"
                                            .formatted(
                                                    one.path("attribute").asString(),
                                                    finding.path("name").asString()),
                                    one.path("metric").asString().toLowerCase(Locale.ROOT),
                                    finding.path("seen").path("successes").asString(),
                                    finding.path("seen").path("trials").asString(),
                                    finding.path("gap").isNumber()
                                            ? ReportHtml.number(
                                                    finding.path("gap").asDouble())
                                            : "–",
                                    finding.path("verdict")
                                            .asString()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '));
                        })
                        .toList());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : ReportHtml.number(value);
    }
}
