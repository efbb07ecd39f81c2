package io.modeltrail.query.experiment;

import io.modeltrail.events.Streams;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.statistics.LatestStatistics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/experiments…`
@RestController("queryExperimentController")
@RequestMapping("/api/v1/experiments")
public final class ExperimentController {

    private static final List<String> STATES = List.of("CONCLUDED", "DESIGNED", "RUNNING", "STOPPED");

    private final Reads reads;
    private final History history;
    private final LatestStatistics statistics;

    public ExperimentController(Reads reads, History history, LatestStatistics statistics) {
        this.reads = reads;
        this.history = history;
        this.statistics = statistics;
    }

    @GetMapping
    ResponseEntity<String> experiments(
            Asking asking,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(state, STATES, "state");
        return Answers.list(
                "experiments",
                reads.read(
                        ExperimentProjection.NAME,
                        asking,
                        at -> ExperimentViews.experiments(at, model, state, after, most)));
    }

    @GetMapping("/{experimentId}")
    ResponseEntity<String> experiment(Asking asking, @PathVariable String experimentId) {
        return Answers.one(
                reads.read(ExperimentProjection.NAME, asking, at -> ExperimentViews.experiment(at, experimentId)),
                "experiment " + experimentId);
    }

    /// The readouts on the log as of the moment, whose digests can be computed again from what is shown; and the latest
    /// one of the running analysis, unless an earlier moment is asked about.
    @GetMapping("/{experimentId}/results")
    ResponseEntity<String> results(Asking asking, @PathVariable String experimentId) {
        var leaves = history.leaves(Streams.experiment(experimentId), asking);
        var recorded = leaves.value().stream()
                .flatMap(ExperimentController::recorded)
                .map(Json.tolerant()::writeValueAsString)
                .collect(Collectors.joining(",", "[", "]"));
        var latest = asking.asOf() == null
                ? statistics.readout(experimentId).map(readout -> ",\"latest\":" + readout)
                : Optional.<String>empty();
        return Answers.json(
                "{\"experimentId\":%s,\"recorded\":%s%s}"
                        .formatted(Json.tolerant().writeValueAsString(experimentId), recorded, latest.orElse("")),
                leaves.position());
    }

    private static Stream<RecordedReadout> recorded(Leaf leaf) {
        return leaf
                .envelope()
                .map(EventEnvelope::event)
                .filter(ReadoutRecorded.class::isInstance)
                .map(ReadoutRecorded.class::cast)
                .map(it -> new RecordedReadout(leaf.position(), it.occurredAt(), it.digest(), it.readout()))
                .stream();
    }

    /// A readout on the log.
    record RecordedReadout(long position, Instant recordedAt, String digest, Readout readout) {}
}
