package io.modeltrail.query.drift;

import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/models/{model}/versions/{version}/drift`
@RestController("queryDriftController")
@RequestMapping("/api/v1/models/{model}/versions/{version}/drift")
public final class DriftController {

    private final Reads reads;

    public DriftController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    ResponseEntity<String> drift(
            Asking asking,
            @PathVariable String model,
            @PathVariable String version,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        long cursor = Parameters.position(after, "after").orElse(-1);
        return Answers.list(
                "episodes",
                reads.read(
                        DriftProjection.NAME,
                        asking,
                        at -> DriftViews.episodes(at, model, version, open, cursor, most)));
    }
}
