package io.modeltrail.query.change;

import io.modeltrail.events.Streams;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.change.ChangeViews.Wanted;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/changes…`
@RestController("queryChangeController")
@RequestMapping("/api/v1/changes")
public final class ChangeController {

    private static final List<String> STATES = List.of("APPROVED", "PENDING", "REJECTED", "WITHDRAWN");
    private static final List<String> OBLIGATIONS = List.of("DISCHARGED", "DISCHARGED_LATE", "MISSED", "OWED");

    private final Reads reads;
    private final History history;

    public ChangeController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<String> changes(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String obligation,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(state, STATES, "state");
        Parameters.oneOf(obligation, OBLIGATIONS, "obligation");
        var wanted = new Wanted(model, version, state, obligation);
        return Answers.list(
                "changes",
                reads.read(ChangeProjection.NAME, asking, at -> ChangeViews.changes(at, wanted, after, most)));
    }

    @GetMapping("/{changeId}")
    ResponseEntity<String> change(Asking asking, @PathVariable String changeId) {
        return Answers.one(
                reads.read(ChangeProjection.NAME, asking, at -> ChangeViews.change(at, changeId)),
                "change " + changeId);
    }

    @GetMapping("/{changeId}/history")
    ResponseEntity<String> history(Asking asking, @PathVariable String changeId) {
        return history.of(Streams.changeRequest(changeId), "history", asking);
    }

    @GetMapping(path = "/{changeId}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(Asking asking, @PathVariable String changeId) {
        var leaves = history.leaves(Streams.changeRequest(changeId), asking);
        return ReportAnswers.html(ChangeReport.of(changeId, leaves.value(), leaves.position()), leaves.position());
    }

    @GetMapping(path = "/{changeId}/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Asking asking, @PathVariable String changeId) {
        var leaves = history.leaves(Streams.changeRequest(changeId), asking);
        return ReportAnswers.pdf(
                ChangeReport.of(changeId, leaves.value(), leaves.position()), leaves.position(), "change-" + changeId);
    }

    /// What the report is made of: the events of the change.
    @GetMapping(path = "/{changeId}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String changeId) {
        return history(asking, changeId);
    }
}
