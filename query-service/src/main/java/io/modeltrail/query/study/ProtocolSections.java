package io.modeltrail.query.study;

import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The protocol that holds and every one before it (STARD 2015, items 5, 6, 12, 14, 17, 18 and 28).
record ProtocolSections(StudyRecord study) {

    List<Section> sections() {
        var holding = holding();
        var sections = new ArrayList<>(List.of(
                new Section("Protocol", protocol(holding)), new Section("Versions of the protocol", versions())));
        var plan = holding.analysis();
        if (plan != null) {
            sections.add(1, new Section("Planned analysis", analysis(plan)));
        }
        return sections;
    }

    private StudyProtocol holding() {
        return study.last(ProtocolAmended.class)
                .map(ProtocolAmended::protocol)
                .orElseGet(() -> study.planned().protocol());
    }

    private static List<Block> protocol(StudyProtocol protocol) {
        return List.of(
                new Facts(List.of(
                        new Fact("design", Words.of(protocol.timing()) + ", " + Words.of(protocol.conduct())),
                        new Fact("principal investigator", protocol.principalInvestigator()),
                        new Fact("ethics approval", Objects.requireNonNullElse(protocol.irbId(), "none planned")))),
                Prose.of("Included:"),
                new Points(protocol.inclusion()),
                Prose.of(protocol.exclusion().isEmpty() ? "Nobody is excluded." : "Excluded:"),
                new Points(protocol.exclusion()));
    }

    private List<Block> analysis(AnalysisPlan plan) {
        var size = plan.sampleSize();
        var subgroups = plan.subgroups();
        return List.of(
                new Facts(List.of(
                        new Fact("positive at or above", Words.number(plan.threshold())),
                        new Fact("comparator", Objects.requireNonNullElse(plan.comparator(), "none")),
                        new Fact(
                                "planned labelled cases",
                                "%d; power %s, two-sided alpha %s, prevalence %s"
                                        .formatted(
                                                size.planned(),
                                                Words.number(size.plannedPower()),
                                                Words.number(size.level()),
                                                Words.number(size.prevalence()))),
                        new Fact("required by the power", required()),
                        new Fact("least coverage", Words.number(plan.minimumCoverage())),
                        new Fact(
                                "subgroups",
                                subgroups.attributes().isEmpty()
                                        ? "none declared"
                                        : "%s; margin %s, at least %d cases"
                                                .formatted(
                                                        String.join(", ", subgroups.attributes()),
                                                        Words.number(subgroups.margin()),
                                                        subgroups.minimumCases())))),
                new Table(
                        List.of("endpoint", "goal", "bound", "expected", "expected comparator"),
                        Stream.concat(
                                        plan.primary().stream().map(one -> endpoint("primary", one)),
                                        plan.secondary().stream().map(one -> endpoint("secondary", one)))
                                .toList()));
    }

    private String required() {
        return study.last(StudyStarted.class)
                .map(StudyStarted::requiredCases)
                .map(String::valueOf)
                .orElse("computed at the start");
    }

    private static List<String> endpoint(String rank, Endpoint endpoint) {
        return List.of(
                rank + ": " + Words.of(endpoint.metric()),
                Words.of(endpoint.goal()),
                Words.number(endpoint.bound()),
                Words.number(endpoint.expected()),
                orDash(endpoint.expectedComparator()));
    }

    private static String orDash(@Nullable Double value) {
        return value == null ? "–" : Words.number(value);
    }

    private Table versions() {
        var planned = study.planned();
        return new Table(
                List.of("version", "since", "digest", "why"),
                Stream.concat(
                                Stream.of(List.of(
                                        "as planned", Words.time(planned.occurredAt()), planned.protocolDigest(), "")),
                                study.all(ProtocolAmended.class).stream()
                                        .map(it -> List.of(
                                                "amendment " + it.amendment(),
                                                Words.time(it.occurredAt()),
                                                it.protocolDigest(),
                                                it.why())))
                        .toList());
    }
}
