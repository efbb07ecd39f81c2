package io.modeltrail.query.submission;

import static io.modeltrail.query.submission.PackageDocument.facts;
import static io.modeltrail.query.submission.PackageDocument.points;
import static io.modeltrail.query.submission.PackageDocument.table;

import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.risk.RiskRecord.EstimatedRisk;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that say what was found about the device: cover letter, performance, clinical data, risk.
record EvidenceDocuments(Subject subject) {

    PackageDocument coverLetter() {
        var opened = subject.last(SubmissionOpened.class);
        return new PackageDocument(
                "01-cover-letter",
                "Cover letter",
                List.of(
                        "SUBMISSION-TYPE",
                        "COVER-LETTER",
                        "APPLICANT",
                        "PRE-SUBMISSION",
                        "CONSENSUS-STANDARDS",
                        "REFERENCES",
                        "ADMINISTRATIVE"),
                List.of(
                        facts(
                                "Submission",
                                List.of(
                                        new Fact("device", subject.model() + " " + subject.version()),
                                        new Fact(
                                                "submission",
                                                opened.map(SubmissionOpened::submissionId)
                                                        .orElse("")),
                                        new Fact(
                                                "to",
                                                opened.map(it -> it.authority().name())
                                                        .orElse("")),
                                        new Fact(
                                                "type",
                                                opened.map(it -> it.submissionType()
                                                                .name())
                                                        .orElse("")))),
                        points("Sections without complete evidence", subject.gaps())));
    }

    PackageDocument performance() {
        return new PackageDocument(
                "05-performance-testing",
                "Performance testing",
                List.of("PERFORMANCE", "CYBERSECURITY", "INTEROPERABILITY", "EMC"),
                List.of(
                        studies("Studies", List.of(StudyType.PRECLINICAL, StudyType.CLINICAL_VALIDATION)),
                        findings(List.of(StudyType.PRECLINICAL, StudyType.CLINICAL_VALIDATION)),
                        table(
                                "Figures that were stated",
                                List.of("metric", "value", "data"),
                                subject.all(MetricsRecorded.class).stream()
                                        .flatMap(it -> it.metrics().stream())
                                        .map(it -> List.of(
                                                it.name(),
                                                Double.toString(it.value()),
                                                it.datasetDigest() == null ? "" : it.datasetDigest()))
                                        .toList())));
    }

    PackageDocument clinical() {
        var types = List.of(StudyType.CLINICAL_INVESTIGATION, StudyType.CLINICAL_VALIDATION);
        return new PackageDocument(
                "06-clinical-data",
                "Clinical data",
                List.of("CLINICAL"),
                List.of(
                        studies("Clinical studies", types),
                        findings(types),
                        points(
                                "Serious adverse events that are open",
                                subject.dossier().evidence().openAdverseEvents().stream()
                                        .map(it -> "%s, %s".formatted(it.adverseEventId(), it.source()))
                                        .toList())));
    }

    PackageDocument risk() {
        var file = subject.risk();
        return new PackageDocument(
                "07-risk-analysis",
                "Risk analysis",
                List.of("SOFTWARE"),
                List.of(
                        facts(
                                "Risk file",
                                List.of(
                                        new Fact(
                                                "status",
                                                file.status() == null
                                                        ? ""
                                                        : file.status().name()),
                                        new Fact(
                                                "overall",
                                                file.overallEvaluation() == null ? "" : file.overallEvaluation()))),
                        table(
                                "Hazards",
                                List.of("hazard", "before", "after"),
                                new TreeMap<>(file.hazards())
                                        .entrySet().stream()
                                                .map(it -> List.of(
                                                        it.getKey(),
                                                        words(it.getValue().initial()),
                                                        words(it.getValue().residual())))
                                                .toList()),
                        table(
                                "Controls",
                                List.of("control", "hazard", "implemented", "effective"),
                                new TreeMap<>(file.controls())
                                        .entrySet().stream()
                                                .map(it -> List.of(
                                                        it.getKey(),
                                                        it.getValue().hazardId(),
                                                        shown(it.getValue().implementation()),
                                                        shown(it.getValue().effectiveness())))
                                                .toList())));
    }

    Stream<PackageDocument> all() {
        return Stream.of(coverLetter(), performance(), clinical(), risk());
    }

    private Section studies(String heading, List<StudyType> types) {
        return table(
                heading,
                List.of("study", "type", "verdict"),
                outcomes(types)
                        .map(it -> List.of(
                                it.studyId(),
                                it.studyType().name(),
                                it.verdict().name()))
                        .toList());
    }

    private Section findings(List<StudyType> types) {
        return table(
                "What the analyses computed",
                List.of("study", "metric", "value", "95 % interval", "cases"),
                outcomes(types)
                        .flatMap(it -> it.findings().stream()
                                .map(found -> List.of(
                                        it.studyId(),
                                        found.metric(),
                                        number(found.value()),
                                        "%s to %s".formatted(number(found.lower()), number(found.upper())),
                                        Long.toString(found.n()))))
                        .toList());
    }

    private Stream<StudyOutcomeNoted> outcomes(List<StudyType> types) {
        return subject.dossier().evidence().studies().stream().filter(it -> types.contains(it.studyType()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String words(@Nullable EstimatedRisk risk) {
        return risk == null ? "not estimated" : risk.acceptability().name();
    }

    private static String shown(@Nullable Boolean passed) {
        return passed == null ? "not verified" : passed ? "yes" : "no";
    }
}
