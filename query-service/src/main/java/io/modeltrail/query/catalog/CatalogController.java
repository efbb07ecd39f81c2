package io.modeltrail.query.catalog;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/models…` and `/versions`; what `filter` may say stands in docs/search.md.
@RestController("queryCatalogController")
@RequestMapping("/api/v1")
public final class CatalogController {

    private final Reads reads;
    private final History history;

    public CatalogController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping("/models")
    ResponseEntity<String> models(
            Asking asking,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        var wanted = Filter.read(filter, SearchFields.MODELS);
        return Answers.list(
                "models",
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.models(at, search, wanted, after, most)));
    }

    @GetMapping("/versions")
    ResponseEntity<String> versionsOfAllModels(
            Asking asking,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        var wanted = Filter.read(filter, SearchFields.VERSIONS);
        var last = VersionName.after(after);
        return Answers.list(
                "versions",
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.versions(at, wanted, last, most)));
    }

    @GetMapping("/models/{model}")
    ResponseEntity<String> model(Asking asking, @PathVariable String model) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.model(at, model)), "model " + model);
    }

    @GetMapping("/models/{model}/versions")
    ResponseEntity<String> versions(
            Asking asking,
            @PathVariable String model,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        var wanted = Filter.read(filter, SearchFields.VERSIONS);
        var last = number(after);
        return Answers.list("versions", reads.read(CatalogProjection.NAME, asking, at -> {
            if (CatalogViews.model(at, model).isEmpty()) {
                throw new NotThere("there is no model %s as of position %d".formatted(model, at.position()));
            }
            return CatalogViews.versions(at, model, wanted, last, most);
        }));
    }

    @GetMapping("/models/{model}/versions/{version}")
    ResponseEntity<String> version(Asking asking, @PathVariable String model, @PathVariable String version) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> CatalogViews.version(at, model, version)),
                "version " + version + " of model " + model);
    }

    @GetMapping("/models/{model}/versions/{version}/history")
    ResponseEntity<String> history(Asking asking, @PathVariable String model, @PathVariable String version) {
        return history.of(Streams.modelVersion(model, version), "history", asking);
    }

    /// Ancestors nearest first; `testedOnWhatTrained` names test data on which an ancestor was trained or tuned.
    @GetMapping("/models/{model}/versions/{version}/lineage")
    ResponseEntity<String> lineage(Asking asking, @PathVariable String model, @PathVariable String version) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> LineageViews.lineage(at, model, version)),
                "version " + version + " of model " + model);
    }

    private static Optional<Version> number(@Nullable String after) {
        try {
            return after == null ? Optional.empty() : Optional.of(Version.parse(after, "after"));
        } catch (MalformedField broken) {
            throw new BadParameter("after", broken.rule());
        }
    }
}
