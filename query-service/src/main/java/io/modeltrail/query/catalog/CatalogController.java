package io.modeltrail.query.catalog;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/models…`
@RestController("queryCatalogController")
@RequestMapping("/api/v1/models")
public final class CatalogController {

    private final Reads reads;
    private final History history;

    public CatalogController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<String> models(
            Asking asking,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        return Answers.list(
                "models",
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.models(at, search, after, most)));
    }

    @GetMapping("/{model}")
    ResponseEntity<String> model(Asking asking, @PathVariable String model) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.model(at, model)), "model " + model);
    }

    @GetMapping("/{model}/versions")
    ResponseEntity<String> versions(
            Asking asking,
            @PathVariable String model,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        int[] cursor = cursor(after);
        return Answers.list("versions", reads.read(CatalogProjection.NAME, asking, at -> {
            if (CatalogViews.model(at, model).isEmpty()) {
                throw new NotThere("there is no model %s as of position %d".formatted(model, at.position()));
            }
            return CatalogViews.versions(at, model, cursor, most);
        }));
    }

    @GetMapping("/{model}/versions/{version}")
    ResponseEntity<String> version(Asking asking, @PathVariable String model, @PathVariable String version) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.version(at, model, version)),
                "version " + version + " of model " + model);
    }

    @GetMapping("/{model}/versions/{version}/history")
    ResponseEntity<String> history(Asking asking, @PathVariable String model, @PathVariable String version) {
        return history.of(Streams.modelVersion(model, version), "history", asking);
    }

    private static int[] cursor(@Nullable String after) {
        if (after == null) {
            return new int[] {-1, -1, -1};
        }
        try {
            var version = Version.parse(after, "after");
            return new int[] {version.major(), version.minor(), version.patch()};
        } catch (MalformedField broken) {
            throw new BadParameter("after", broken.rule());
        }
    }
}
