package io.modeltrail.query.deadline;

import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/deadlines`
@RestController("queryDeadlineController")
@RequestMapping("/api/v1/deadlines")
public final class DeadlineController {

    private final Reads reads;
    private final InstantSource clock = InstantSource.system();

    public DeadlineController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    ResponseEntity<String> deadlines(
            Asking asking,
            @RequestParam(defaultValue = "") String stream,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        Parameters.yesOrNo(overdue, "overdue");
        int most = Parameters.limit(limit);
        var wanted = new DeadlineViews.Wanted(stream, overdue);
        // Of the past only what is on the log says that something was late, so that the same question has one answer.
        var now = asking.asOf() == null ? clock.instant() : Instant.EPOCH;
        return Answers.list(
                "deadlines",
                reads.read(
                        DeadlineProjection.NAME, asking, at -> DeadlineViews.deadlines(at, wanted, now, after, most)));
    }
}
