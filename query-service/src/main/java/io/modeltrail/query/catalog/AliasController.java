package io.modeltrail.query.catalog;

import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET …/models/{model}/aliases` and one of them: which version a name leads to, now or at any moment.
@RestController("queryAliasController")
public final class AliasController {

    private final Reads reads;

    public AliasController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/models/{model}/aliases")
    ResponseEntity<String> aliases(
            Asking asking,
            @PathVariable String model,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        return Answers.list("aliases", reads.read(CatalogProjection.NAME, asking, at -> {
            if (CatalogViews.model(at, model).isEmpty()) {
                throw new NotThere("there is no model %s as of position %d".formatted(model, at.position()));
            }
            return AliasViews.aliases(at, model, after, most);
        }));
    }

    @GetMapping("/api/v1/models/{model}/aliases/{alias}")
    ResponseEntity<String> alias(Asking asking, @PathVariable String model, @PathVariable String alias) {
        return Answers.one(
                reads.read(CatalogProjection.NAME, asking, at -> AliasViews.alias(at, model, alias)),
                "alias " + alias + " of model " + model);
    }
}
