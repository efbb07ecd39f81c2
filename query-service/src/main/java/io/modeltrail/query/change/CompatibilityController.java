package io.modeltrail.query.change;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.compatibility.Compatibility;
import io.modeltrail.events.compatibility.CompatibilityKind;
import io.modeltrail.events.compatibility.CompatibilityReport;
import io.modeltrail.events.compatibility.VersionPapers;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/compatibility`: what a rollout would find, computed by the same function from the same events.
@RestController("queryCompatibilityController")
@RequestMapping("/api/v1/compatibility")
public final class CompatibilityController {

    private final History history;

    public CompatibilityController(History history) {
        this.history = history;
    }

    @GetMapping
    ResponseEntity<String> check(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "BACKWARD") String kind) {
        var from = Streams.modelVersion(named(model), version(source, "source"));
        var to = Streams.modelVersion(model, version(target, "target"));
        var asked = kind(kind);
        var first = history.leaves(from, asking);
        var papers = papers(first.value());
        var theirs = papers(history.leaves(to, new Asking(Long.toString(first.position()), null))
                .value());
        var report = Compatibility.check(
                papers.description().orElseThrow(() -> new NotThere(from + " describes nothing")),
                theirs.description().orElseThrow(() -> new NotThere(to + " describes nothing")),
                asked);
        return Answers.json(
                Json.tolerant().writeValueAsString(Answer.of(model, source, target, report, theirs)), first.position());
    }

    private static VersionPapers papers(List<Leaf> leaves) {
        var papers = VersionPapers.none();
        for (var leaf : leaves) {
            if (leaf.envelope().map(EventEnvelope::event).orElse(null) instanceof ModelVersionEvent event) {
                papers = papers.evolve(event);
            }
        }
        return papers;
    }

    private static String named(String model) {
        if (model.isEmpty()) {
            throw new BadParameter("model", "is required");
        }
        return model;
    }

    private static String version(String text, String parameter) {
        try {
            return Version.parse(text, parameter).toString();
        } catch (MalformedField broken) {
            throw new BadParameter(parameter, broken.rule());
        }
    }

    private static CompatibilityKind kind(String text) {
        return Arrays.stream(CompatibilityKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "kind",
                        "must be one of "
                                + Arrays.stream(CompatibilityKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /// The report with what it is about; the digests are those of the target's approved documents.
    record Answer(
            String model,
            String source,
            String target,
            CompatibilityReport report,
            @Nullable String migrationNotesDigest,
            @Nullable String rollbackPlanDigest) {

        static Answer of(String model, String source, String target, CompatibilityReport report, VersionPapers papers) {
            return new Answer(
                    model,
                    source,
                    target,
                    report,
                    papers.document(VersionPapers.MIGRATION_NOTES).orElse(null),
                    papers.document(VersionPapers.ROLLBACK_PLAN).orElse(null));
        }
    }
}
