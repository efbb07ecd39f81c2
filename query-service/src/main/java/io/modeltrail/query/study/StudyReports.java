package io.modeltrail.query.study;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.Reads.Answer;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Makes the validation report of a study out of nothing but its events and the stored document of its analysis.
public final class StudyReports {

    private final String log;
    private final Function<String, Optional<byte[]>> documents;

    /// `documents` gives the bytes of a stored document.
    public StudyReports(String log, Function<String, Optional<byte[]>> documents) {
        this.log = log;
        this.documents = documents;
    }

    Report of(String studyId, Answer<List<Leaf>> leaves) {
        return of(studyId, StudyRecord.of(leaves.value(), leaves.position()));
    }

    Report of(String studyId, StudyRecord study) {
        var planned = study.planned();
        var sections = new ArrayList<Report.Section>();
        sections.addAll(new VerdictSections(study).sections());
        sections.addAll(new ProtocolSections(study).sections());
        sections.addAll(new CourseSections(study).sections());
        sections.addAll(new FindingSections(study, analysis(study)).sections());
        sections.add(new SignatureSection(study).section());
        return new Report(
                "Validation report",
                "study %s of %s %s".formatted(studyId, planned.model(), planned.version()),
                sections,
                sources(studyId, study));
    }

    private List<Fact> sources(String studyId, StudyRecord study) {
        var sources = new ArrayList<>(List.of(
                new Fact("log", log),
                new Fact("stream", Streams.validationStudy(studyId)),
                new Fact("as of position", Long.toString(study.position())),
                new Fact("events", Integer.toString(study.events().size()))));
        study.analysed().ifPresent(analysed -> {
            sources.add(new Fact("results", analysed.results()));
            sources.add(new Fact("analysis", analysed.analysis()));
        });
        sources.add(new Fact(
                "made again",
                "GET /api/v1/studies/%s/report?asOf=%d gives the same bytes".formatted(studyId, study.position())));
        sources.add(new Fact(
                "meaning",
                "This report shows what is on record. It does not say that a device is safe, effective or compliant."));
        return sources;
    }

    private Optional<JsonNode> analysis(StudyRecord study) {
        return study.analysed()
                .flatMap(analysed -> documents.apply(analysed.analysis()))
                .map(Json.tolerant()::readTree);
    }

    String json(String studyId, Answer<List<Leaf>> leaves) {
        var study = StudyRecord.of(leaves.value(), leaves.position());
        var events = leaves.value().stream().map(Leaf::text).collect(Collectors.joining(",", "[", "]"));
        return "{\"studyId\":%s,\"position\":%d,\"events\":%s,\"analysis\":%s}"
                .formatted(
                        Json.tolerant().writeValueAsString(studyId),
                        study.position(),
                        events,
                        analysis(study).map(JsonNode::toString).orElse("null"));
    }
}
