package io.modeltrail.standalone.replay;

import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.demo.PredictedCase;
import io.modeltrail.standalone.replay.ReplayOptions.VersionColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Sends each case as one observation of either version, then the labels, and waits for the comparison that the
/// stream computes from them.
public final class Replay {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ApiClient api;
    private final ObservationSender sender;
    private final ReplayOptions options;
    private final String replayId;
    private final Pace pace;

    /// `replayId` keeps this replay's cases apart from those of any other.
    public Replay(ApiClient api, ObservationSender sender, ReplayOptions options, String replayId, Pace pace) {
        this.api = api;
        this.sender = sender;
        this.options = options;
        this.replayId = replayId;
        this.pace = pace;
    }

    public PairedComparison run(List<PredictedCase> cases) {
        for (var one : cases) {
            observe(one, options.stable(), "stable", one.stableScore());
            observe(one, options.canary(), "canary", one.canaryScore());
        }
        for (var one : cases) {
            pace.await();
            sender.send(new Label(null, caseId(one), one.subject(), one.truth(), Instant.now()));
        }
        sender.flush();
        return comparison(cases.size());
    }

    private void observe(PredictedCase one, VersionColumn version, String arm, @Nullable Double score) {
        pace.await();
        sender.send(new Observation(
                caseId(one) + "-" + arm,
                caseId(one),
                Instant.now(),
                options.model(),
                version.version(),
                replayId,
                null,
                arm,
                one.subject(),
                0,
                Outcome.OK,
                score,
                score == null ? null : score >= options.threshold(),
                null,
                null,
                Map.of(),
                Map.of()));
    }

    private String caseId(PredictedCase one) {
        return replayId + "-" + one.caseId();
    }

    private PairedComparison comparison(int cases) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var latest = latest();
        while (latest.isEmpty() || latest.get().labelledCases() < cases) {
            if (System.nanoTime() > deadline) {
                throw new UnusableFile(
                        "%d of %d cases were compared after %s; are stats-worker and query-service running?"
                                .formatted(
                                        latest.map(PairedComparison::labelledCases)
                                                .orElse(0L),
                                        cases,
                                        PATIENCE),
                        UnusableFile.Kind.CONTENT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            latest = latest();
        }
        return latest.get();
    }

    private Optional<PairedComparison> latest() {
        try {
            var json = api.text("api/v1/rollouts/" + replayId + "/comparison", "application/json");
            return Optional.of(Json.tolerant().readValue(json, PairedComparison.class));
        } catch (ApiFailure notYet) {
            if (notYet.status() == 404) {
                return Optional.empty();
            }
            throw notYet;
        }
    }
}
