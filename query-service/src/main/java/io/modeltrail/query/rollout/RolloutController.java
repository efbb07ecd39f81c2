package io.modeltrail.query.rollout;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.statistics.LatestStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/rollouts…`
@RestController("queryRolloutController")
@RequestMapping("/api/v1/rollouts")
public final class RolloutController {

    private static final List<String> STATES =
            List.of("PAUSED", "PROGRESSING", "PROMOTED", "ROLLED_BACK", "ROLLING_BACK");

    private final Reads reads;
    private final History history;
    private final LatestStatistics statistics;

    public RolloutController(Reads reads, History history, LatestStatistics statistics) {
        this.reads = reads;
        this.history = history;
        this.statistics = statistics;
    }

    @GetMapping
    ResponseEntity<String> rollouts(
            Asking asking,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(state, STATES, "state");
        return Answers.list(
                "rollouts",
                reads.read(
                        RolloutProjection.NAME,
                        asking,
                        at -> RolloutViews.rollouts(at, target, model, state, after, most)));
    }

    @GetMapping("/{rolloutId}")
    ResponseEntity<String> rollout(Asking asking, @PathVariable String rolloutId) {
        return Answers.one(
                reads.read(RolloutProjection.NAME, asking, at -> RolloutViews.rollout(at, rolloutId)),
                "rollout " + rolloutId);
    }

    /// The latest health window of each version. `live` collects observations that belong to no rollout.
    @GetMapping("/{rolloutId}/health")
    ResponseEntity<String> health(Asking asking, @PathVariable String rolloutId) {
        var latest = statistics.healthWindows(rolloutId);
        long position = position(asking, rolloutId, !latest.isEmpty());
        var windows = latest.stream().collect(Collectors.joining(",", "[", "]"));
        return Answers.json(
                "{\"rolloutId\":%s,\"windows\":%s}".formatted(Json.tolerant().writeValueAsString(rolloutId), windows),
                position);
    }

    /// The latest paired comparison of the two versions, also of a replay that is no rollout on the log.
    @GetMapping("/{rolloutId}/comparison")
    ResponseEntity<String> comparison(Asking asking, @PathVariable String rolloutId) {
        var latest = statistics.comparison(rolloutId);
        long position = position(asking, rolloutId, latest.isPresent());
        var comparison =
                latest.orElseThrow(() -> new NotThere("no cases were compared in rollout " + rolloutId + " yet"));
        return Answers.json(comparison, position);
    }

    @GetMapping("/{rolloutId}/timeline")
    ResponseEntity<String> timeline(Asking asking, @PathVariable String rolloutId) {
        var leaves = history.leaves(Streams.rollout(rolloutId), asking);
        return Answers.json(
                Json.tolerant().writeValueAsString(Timeline.of(rolloutId, leaves.value())), leaves.position());
    }

    /// Where the log was. What is neither on the log nor observed is not there.
    private long position(Asking asking, String rolloutId, boolean observed) {
        if (asking.asOf() != null) {
            throw new BadParameter(
                    "asOf",
                    "is not taken here: statistics are kept as of now; what a decision rested on is in …/timeline");
        }
        var rollout = reads.read(RolloutProjection.NAME, asking, at -> RolloutViews.rollout(at, rolloutId));
        if (rollout.value().isEmpty() && !observed && !rolloutId.equals(LatestStatistics.LIVE)) {
            throw new NotThere("there is no rollout %s as of position %d".formatted(rolloutId, rollout.position()));
        }
        return rollout.position();
    }
}
