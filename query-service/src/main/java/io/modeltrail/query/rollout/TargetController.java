package io.modeltrail.query.rollout;

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

/// `GET /api/v1/targets…`
@RestController("queryTargetController")
@RequestMapping("/api/v1/targets")
public final class TargetController {

    private final Reads reads;

    public TargetController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    ResponseEntity<String> targets(
            Asking asking,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        return Answers.list(
                "targets", reads.read(RolloutProjection.NAME, asking, at -> RolloutViews.targets(at, after, most)));
    }

    @GetMapping("/{target}")
    ResponseEntity<String> target(Asking asking, @PathVariable String target) {
        return Answers.one(
                reads.read(RolloutProjection.NAME, asking, at -> RolloutViews.target(at, target)), "target " + target);
    }
}
