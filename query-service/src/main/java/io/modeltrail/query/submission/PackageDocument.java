package io.modeltrail.query.submission;

import static java.util.stream.Collectors.joining;

import io.modeltrail.events.evaluation.RequirementFinding;
import io.modeltrail.query.compliance.ComplianceController;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Points;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.List;

/// One of the eight documents: what the log says, then the sections of eSTAR that it belongs to with their
/// evidence, gaps and signatures. `file` is its name without folder and ending.
record PackageDocument(String file, String title, List<String> requirements, List<Section> content) {
    PackageDocument {
        requirements = List.copyOf(requirements);
        content = List.copyOf(content);
    }

    Report report(Subject subject) {
        var findings = subject.findings(requirements);
        var sections = new ArrayList<>(content);
        sections.add(evidence(findings));
        sections.add(gaps(findings));
        var signed = subject.signatures(findings);
        if (!signed.isEmpty()) {
            sections.add(new Section("Signatures", new Signatures(signed)));
        }
        return new Report(title, "%s %s".formatted(subject.model(), subject.version()), sections, sources(subject));
    }

    private static Section evidence(List<RequirementFinding> findings) {
        return new Section(
                "Evidence",
                new Table(
                        List.of("section", "stands", "position and what it is"),
                        findings.stream()
                                .map(finding -> List.of(
                                        finding.requirement(),
                                        finding.standing().name(),
                                        shown(finding)))
                                .toList()));
    }

    private static String shown(RequirementFinding finding) {
        var evidence = finding.evidence().stream()
                .map(proof -> "%d %s".formatted(proof.position(), proof.what()))
                .collect(joining("; "));
        var signed = finding.justification();
        return signed == null ? evidence : "%d justification, %s".formatted(signed, finding.why());
    }

    private static Section gaps(List<RequirementFinding> findings) {
        var gaps = findings.stream()
                .filter(finding -> !finding.standing().isSettled())
                .map(finding -> "%s: %s".formatted(finding.requirement(), String.join("; ", finding.missing())))
                .toList();
        return new Section("Gaps", gaps.isEmpty() ? Prose.of("None.") : new Points(gaps));
    }

    private static List<Fact> sources(Subject subject) {
        return List.of(
                new Fact("log", subject.log()),
                new Fact("entries", Long.toString(subject.checkpoint().size())),
                new Fact("root", subject.checkpoint().root().base64()),
                new Fact("recorded until", subject.at().toString()),
                new Fact(
                        "rule pack",
                        "%s %s, %s"
                                .formatted(
                                        subject.evaluation().framework(),
                                        subject.evaluation().edition(),
                                        subject.evaluation().pack())),
                new Fact("meaning", ComplianceController.MEANING));
    }

    /// Names and values, those left out that are not stated; a sentence when nothing is.
    static Section facts(String heading, List<Fact> facts) {
        var stated = facts.stream().filter(fact -> !fact.value().isBlank()).toList();
        return new Section(heading, stated.isEmpty() ? Prose.of("Not stated.") : new Facts(stated));
    }

    static Section points(String heading, List<String> points) {
        return new Section(heading, points.isEmpty() ? Prose.of("None stated.") : new Points(points));
    }

    static Section table(String heading, List<String> columns, List<List<String>> rows) {
        return new Section(heading, rows.isEmpty() ? Prose.of("Nothing is on record.") : new Table(columns, rows));
    }
}
