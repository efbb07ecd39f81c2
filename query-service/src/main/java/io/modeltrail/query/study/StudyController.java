package io.modeltrail.query.study;

import io.modeltrail.events.Streams;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportAnswers;
import io.modeltrail.query.study.StudyViews.Wanted;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/studies…`
@RestController("queryStudyController")
@RequestMapping("/api/v1/studies")
public final class StudyController {

    private static final List<String> STATES = List.of("PLANNED", "IN_PROGRESS", "PASSED", "FAILED", "TERMINATED");
    private static final List<String> TYPES =
            Arrays.stream(StudyType.values()).map(Enum::name).toList();

    private final Reads reads;
    private final History history;
    private final StudyReports reports;

    public StudyController(Reads reads, History history, StudyReports reports) {
        this.reads = reads;
        this.history = history;
        this.reports = reports;
    }

    @GetMapping
    ResponseEntity<String> studies(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(type, TYPES, "type");
        Parameters.oneOf(state, STATES, "state");
        return Answers.list(
                "studies",
                reads.read(
                        StudyProjection.NAME,
                        asking,
                        at -> StudyViews.studies(at, new Wanted(model, version, type, state), after, most)));
    }

    @GetMapping("/{studyId}")
    ResponseEntity<String> study(Asking asking, @PathVariable String studyId) {
        return Answers.one(
                reads.read(StudyProjection.NAME, asking, at -> StudyViews.study(at, studyId)), "study " + studyId);
    }

    @GetMapping(path = "/{studyId}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(Asking asking, @PathVariable String studyId) {
        var leaves = history.leaves(Streams.validationStudy(studyId), asking);
        return ReportAnswers.html(reports.of(studyId, leaves), leaves.position());
    }

    @GetMapping(path = "/{studyId}/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Asking asking, @PathVariable String studyId) {
        var leaves = history.leaves(Streams.validationStudy(studyId), asking);
        return ReportAnswers.pdf(reports.of(studyId, leaves), leaves.position(), "study-" + studyId);
    }

    /// What the report is made of: the events of the study and the document of its last analysis.
    @GetMapping(path = "/{studyId}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String studyId) {
        var leaves = history.leaves(Streams.validationStudy(studyId), asking);
        return Answers.json(reports.json(studyId, leaves), leaves.position());
    }
}
