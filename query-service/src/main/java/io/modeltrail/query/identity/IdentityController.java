package io.modeltrail.query.identity;

import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/identities`
@RestController("queryIdentityController")
@RequestMapping("/api/v1/identities")
public final class IdentityController {

    private final Reads reads;

    public IdentityController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    ResponseEntity<String> identities(
            Asking asking,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        return Answers.list(
                "identities",
                reads.read(IdentityProjection.NAME, asking, at -> IdentityViews.identities(at, identity, after, most)));
    }
}
