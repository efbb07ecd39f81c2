package io.modeltrail.query.change;

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

/// `GET /api/v1/change-control-plans…`
@RestController("queryChangeControlPlanController")
@RequestMapping("/api/v1/change-control-plans")
public final class ChangeControlPlanController {

    private final Reads reads;

    public ChangeControlPlanController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    ResponseEntity<String> plans(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        return Answers.list(
                "plans", reads.read(ChangeProjection.NAME, asking, at -> ChangeViews.plans(at, model, after, most)));
    }

    @GetMapping("/{planId}")
    ResponseEntity<String> plan(Asking asking, @PathVariable String planId) {
        return Answers.one(
                reads.read(ChangeProjection.NAME, asking, at -> ChangeViews.plan(at, planId)),
                "change control plan " + planId);
    }
}
