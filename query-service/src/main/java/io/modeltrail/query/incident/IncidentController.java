package io.modeltrail.query.incident;

import io.modeltrail.events.Streams;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportAnswers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/incidents…`
@RestController("queryIncidentController")
@RequestMapping("/api/v1/incidents")
public final class IncidentController {

    private static final List<MediaType> FORMS =
            List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON);

    private final Reads reads;
    private final History history;
    private final InstantSource clock = InstantSource.system();

    public IncidentController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<String> incidents(
            Asking asking,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        var filter = new IncidentFilter(state, kind, severity, model, version, about, overdue);
        return Answers.list(
                "incidents",
                reads.read(
                        IncidentProjection.NAME,
                        asking,
                        at -> IncidentViews.incidents(at, filter, now(asking), after, most)));
    }

    @GetMapping("/{incidentId}")
    ResponseEntity<String> incident(Asking asking, @PathVariable String incidentId) {
        return Answers.one(
                reads.read(IncidentProjection.NAME, asking, at -> IncidentViews.incident(at, incidentId, now(asking))),
                "incident " + incidentId);
    }

    @GetMapping("/{incidentId}/timeline")
    ResponseEntity<String> timeline(Asking asking, @PathVariable String incidentId) {
        return history.of(Streams.incident(incidentId), "timeline", asking);
    }

    /// As a page, as PDF or as JSON, as the header `Accept` says; a page where it does not say.
    @GetMapping("/{incidentId}/report")
    ResponseEntity<?> report(
            Asking asking,
            @PathVariable String incidentId,
            @RequestHeader(name = "Accept", defaultValue = "text/html") String accept)
            throws HttpMediaTypeNotAcceptableException {
        var form = form(accept);
        if (form.equals(MediaType.APPLICATION_JSON)) {
            return incident(asking, incidentId);
        }
        var leaves = history.leaves(Streams.incident(incidentId), asking);
        var report = IncidentReport.of(incidentId, leaves.value(), leaves.position());
        return form.equals(MediaType.APPLICATION_PDF)
                ? ReportAnswers.pdf(report, leaves.position(), "incident-" + incidentId)
                : ReportAnswers.html(report, leaves.position());
    }

    private static MediaType form(String accept) throws HttpMediaTypeNotAcceptableException {
        var wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        for (var type : wanted) {
            for (var form : FORMS) {
                if (type.includes(form)) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(FORMS);
    }

    /// Of the past only what is on the log says that something was late, so that the same question has one answer.
    private Instant now(Asking asking) {
        return asking.asOf() == null ? clock.instant() : Instant.EPOCH;
    }
}
