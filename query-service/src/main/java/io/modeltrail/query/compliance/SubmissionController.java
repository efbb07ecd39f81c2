package io.modeltrail.query.compliance;

import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportAnswers;
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

/// `GET /api/v1/submissions…`
@RestController("querySubmissionController")
@RequestMapping("/api/v1/submissions")
public final class SubmissionController {

    private static final List<String> STATES = List.of("PREPARING", "FILED", "ACCEPTED", "REFUSED", "WITHDRAWN");
    private static final List<String> AUTHORITIES =
            Arrays.stream(Authority.values()).map(Enum::name).toList();

    private final Reads reads;
    private final History history;

    public SubmissionController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<String> submissions(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(authority, AUTHORITIES, "authority");
        Parameters.oneOf(state, STATES, "state");
        var wanted = new SubmissionViews.Wanted(model, version, authority, state);
        return Answers.list(
                "submissions",
                reads.read(
                        ComplianceProjection.NAME, asking, at -> SubmissionViews.submissions(at, wanted, after, most)));
    }

    @GetMapping("/{submissionId}")
    ResponseEntity<String> submission(Asking asking, @PathVariable String submissionId) {
        return Answers.one(
                reads.read(ComplianceProjection.NAME, asking, at -> SubmissionViews.submission(at, submissionId)),
                "submission " + submissionId);
    }

    @GetMapping(path = "/{submissionId}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(Asking asking, @PathVariable String submissionId) {
        var leaves = history.leaves(Streams.submission(submissionId), asking);
        return ReportAnswers.html(
                SubmissionReport.of(submissionId, leaves.value(), leaves.position()), leaves.position());
    }

    @GetMapping(path = "/{submissionId}/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Asking asking, @PathVariable String submissionId) {
        var leaves = history.leaves(Streams.submission(submissionId), asking);
        return ReportAnswers.pdf(
                SubmissionReport.of(submissionId, leaves.value(), leaves.position()),
                leaves.position(),
                "submission-" + submissionId);
    }

    /// What the report is made of: the events of the submission.
    @GetMapping(path = "/{submissionId}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String submissionId) {
        return history.of(Streams.submission(submissionId), "history", asking);
    }
}
