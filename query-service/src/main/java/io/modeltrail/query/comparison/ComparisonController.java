package io.modeltrail.query.comparison;

import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads.Answer;
import io.modeltrail.query.report.ReportAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET …/versions/{version}/comparisons` and the report of one, known by the position that proves it.
@RestController("queryComparisonController")
@RequestMapping("/api/v1/models/{model}/versions/{version}/comparisons")
public final class ComparisonController {

    private final History history;
    private final ComparisonReports reports;

    public ComparisonController(History history, ComparisonReports reports) {
        this.history = history;
        this.reports = reports;
    }

    /// A comparison with the position of its event.
    record Compared(long position, VersionsCompared comparison) {}

    @GetMapping
    ResponseEntity<String> comparisons(Asking asking, @PathVariable String model, @PathVariable String version) {
        var answer = history.leaves(Streams.modelVersion(model, version), asking);
        var found =
                answer.value().stream().flatMap(leaf -> compared(leaf).stream()).toList();
        return Answers.json(Json.tolerant().writeValueAsString(Map.of("comparisons", found)), answer.position());
    }

    @GetMapping(path = "/{position}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(
            Asking asking, @PathVariable String model, @PathVariable String version, @PathVariable String position) {
        var answer = history.leaves(Streams.modelVersion(model, version), asking);
        return ReportAnswers.html(reports.of(at(answer, position)), answer.position());
    }

    @GetMapping(path = "/{position}/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            Asking asking, @PathVariable String model, @PathVariable String version, @PathVariable String position) {
        var answer = history.leaves(Streams.modelVersion(model, version), asking);
        return ReportAnswers.pdf(
                reports.of(at(answer, position)),
                answer.position(),
                "comparison-%s-%s-%s".formatted(model, version, position));
    }

    private static Compared at(Answer<List<Leaf>> answer, String text) {
        long position = Parameters.position(text, "position").orElseThrow();
        return answer.value().stream()
                .filter(leaf -> leaf.position() == position)
                .flatMap(leaf -> compared(leaf).stream())
                .findFirst()
                .orElseThrow(() -> new NotThere("there is no comparison of this version at position " + position));
    }

    private static Optional<Compared> compared(Leaf leaf) {
        return leaf.envelope()
                .map(envelope -> envelope.event())
                .filter(VersionsCompared.class::isInstance)
                .map(event -> new Compared(leaf.position(), (VersionsCompared) event));
    }
}
