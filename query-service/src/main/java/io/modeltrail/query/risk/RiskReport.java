package io.modeltrail.query.risk;

import io.modeltrail.events.Streams;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.risk.RiskRecord;
import io.modeltrail.events.risk.RiskRecord.ControlRecord;
import io.modeltrail.events.risk.RiskRecord.EstimatedRisk;
import io.modeltrail.events.risk.RiskRecord.HazardRecord;
import io.modeltrail.events.risk.RiskTrace;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import io.modeltrail.query.report.StreamCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The risk management report of a version (ISO 14971:2019, clause 9): the plan, each hazard with its risk before and
/// after what is done about it, what the trace lacks, the overall evaluation, and who signed.
final class RiskReport {

    private RiskReport() {}

    /// The events of the risk file up to this position.
    static Report of(String model, String version, List<Leaf> leaves, long position) {
        var course = new StreamCourse(Streams.riskFile(model, version), leaves, position);
        var file = RiskRecord.empty();
        for (var event : course.events()) {
            if (event instanceof RiskFileEvent one) {
                file = file.evolve(one);
            }
        }
        return new Report(
                "Risk management report",
                "%s %s".formatted(model, version),
                List.of(
                        new Section("How it stands", standing(file)),
                        new Section("Plan", plan(file.plan())),
                        new Section("Hazards and their risks", hazards(file.hazards())),
                        new Section("What is done about them", controls(file.controls())),
                        new Section("What the trace lacks", gaps(file)),
                        course.signatures(),
                        course.happened()),
                course.sources());
    }

    private static Facts standing(RiskRecord file) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("file", file.status() == null ? "not opened" : word(file.status())));
        if (file.overallEvaluation() != null) {
            facts.add(new Fact("overall residual risk", file.overallEvaluation()));
        }
        facts.add(new Fact("digest of what is signed at closing", Digests.of(file.content())));
        return new Facts(facts);
    }

    private static Block plan(@Nullable RiskPlan plan) {
        return plan == null
                ? Prose.of("There is none so far.")
                : new Facts(List.of(
                        new Fact("scope", plan.scope()),
                        new Fact("responsibilities", String.join("; ", plan.responsibilities())),
                        new Fact("severities", String.join(", ", plan.severities())),
                        new Fact("probabilities", String.join(", ", plan.probabilities())),
                        new Fact("acceptable", matrix(plan)),
                        new Fact("overall residual risk", plan.overallRiskMethod()),
                        new Fact("verification", plan.verification()),
                        new Fact("review", plan.review()),
                        new Fact("production and after", plan.postProduction())));
    }

    /// By severity: what each probability is.
    private static String matrix(RiskPlan plan) {
        var rows = new ArrayList<String>();
        for (int severity = 0; severity < plan.severities().size(); severity++) {
            rows.add("%s: %s"
                    .formatted(
                            plan.severities().get(severity),
                            plan.matrix().get(severity).stream()
                                    .map(RiskReport::word)
                                    .collect(Collectors.joining(", "))));
        }
        return String.join("; ", rows);
    }

    private static Block hazards(Map<String, HazardRecord> hazards) {
        var rows = new ArrayList<List<String>>();
        new TreeMap<>(hazards)
                .forEach((id, known) -> rows.add(List.of(
                        id,
                        "%s: %s"
                                .formatted(
                                        word(known.hazard().kind()),
                                        known.hazard().description()),
                        String.join(" - ", known.hazard().sequence()),
                        "%s; %s"
                                .formatted(
                                        known.hazard().situation(),
                                        known.hazard().harm()),
                        risk(known.initial()),
                        risk(known.residual()) + (known.outweighed() ? ", outweighed by the benefit" : ""))));
        return table(
                rows,
                "hazard",
                "what it is",
                "sequence of events",
                "situation and harm",
                "risk before",
                "risk that remains");
    }

    private static Block controls(Map<String, ControlRecord> controls) {
        var rows = new ArrayList<List<String>>();
        new TreeMap<>(controls)
                .forEach((id, known) -> rows.add(List.of(
                        id,
                        known.hazardId(),
                        described(known.control()),
                        verified(known.implementation()),
                        verified(known.effectiveness()),
                        known.control().newHazards().isEmpty()
                                ? "none"
                                : String.join(", ", known.control().newHazards()))));
        return table(rows, "control", "hazard", "what it is", "is there", "works", "new hazards");
    }

    private static String described(RiskControl control) {
        var why = control.whyNotSafer() == null ? "" : " (nothing safer: %s)".formatted(control.whyNotSafer());
        return "%s: %s%s".formatted(word(control.kind()), control.description(), why);
    }

    private static Block gaps(RiskRecord file) {
        var gaps = RiskTrace.of(file).gaps();
        return gaps.isEmpty()
                ? Prose.of("Nothing: every hazard is traced to a risk that is accepted.")
                : new Points(gaps.stream().map(RiskTrace.Gap::why).toList());
    }

    private static Block table(List<List<String>> rows, String... columns) {
        return rows.isEmpty() ? Prose.of("None so far.") : new Table(List.of(columns), rows);
    }

    private static String risk(@Nullable EstimatedRisk risk) {
        return risk == null ? "not estimated" : "%s: %s".formatted(word(risk.acceptability()), words(risk.estimate()));
    }

    private static String words(RiskEstimate estimate) {
        return estimate.probability() == null
                ? "%s, probability unknown: %s".formatted(estimate.severity(), estimate.whyNoProbability())
                : "%s and %s".formatted(estimate.severity(), estimate.probability());
    }

    private static String verified(@Nullable Boolean passed) {
        return passed == null ? "not verified" : passed ? "verified" : "FAILED";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
