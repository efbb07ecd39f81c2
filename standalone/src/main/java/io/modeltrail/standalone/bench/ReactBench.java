package io.modeltrail.standalone.bench;

import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoOptions;
import io.modeltrail.standalone.demo.DemoStage;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.demo.RolledBackIn;
import io.modeltrail.standalone.demo.SyntheticCohort;
import io.modeltrail.standalone.system.EmbeddedSystem;
import io.modeltrail.standalone.system.SystemOptions;
import io.modeltrail.standalone.system.TemporarySystem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// From the produce of the observation that tips a bound to the last request that the bad version answers, with other
/// observations in the background.
final class ReactBench implements Benchmark {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 25;
    private static final int REQUESTS_PER_SECOND = 200;
    private static final int BACKGROUND_PER_SECOND = 5000;

    @Override
    public String name() {
        return "react";
    }

    @Override
    public String measures() {
        return "produce of the tipping observation to the last answer of the bad version";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (var place = TemporarySystem.create();
                var system = EmbeddedSystem.start(place.options());
                var api = new ApiClient(system.options().url(), null);
                var observations = new ObservationSender(system.options().bootstrapServers());
                var stage = DemoStage.open(api, stage(system.options()), observations);
                var _ = Background.start(observations)) {
            var times = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                var result = round(stage, "react-" + (WARM_UP + round));
                if (result.late() > 0) {
                    throw new IllegalStateException(result.late() + " requests reached the canary after its rollback");
                }
                if (round >= 0) {
                    times[round] = result.duration().toNanos() / 1e6;
                }
            }
            Arrays.sort(times);
            return List.of(
                    Figure.against(
                            "p50 of %d rollbacks, %d observations/s beside".formatted(ROUNDS, BACKGROUND_PER_SECOND),
                            times[ROUNDS / 2],
                            "ms",
                            "an interval of 10 s",
                            10_000,
                            "-",
                            "50 ms"),
                    Figure.of(
                            "p99 (the slowest of %d)".formatted(ROUNDS), times[ROUNDS - 1], "ms", "1000 ms", "250 ms"));
        }
    }

    private static RolledBackIn round(DemoStage stage, String rolloutId) {
        var watch = stage.rollOut(rolloutId, List.of(50, 100), "PT10M", _ -> {});
        stage.awaitShare(watch, 50);
        return stage.degrade(rolloutId, watch, Degradation.ERRORS);
    }

    private static DemoOptions stage(SystemOptions options) {
        return new DemoOptions(
                options.routerUrl(),
                options.bootstrapServers(),
                options.stablePort(),
                options.canaryPort(),
                "react-bench",
                SyntheticCohort.generate(500, 1),
                Degradation.ERRORS,
                REQUESTS_PER_SECOND);
    }

    /// Sound observations of other models.
    private static final class Background implements AutoCloseable {

        private static final int TICK_MILLIS = 10;
        private final java.util.concurrent.ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor();
        private final AtomicLong sent = new AtomicLong();

        static Background start(ObservationSender sender) {
            var background = new Background();
            var begin = System.nanoTime();
            var _ = background.clock.scheduleAtFixedRate(
                    () -> {
                        long due = (System.nanoTime() - begin) * BACKGROUND_PER_SECOND / 1_000_000_000L;
                        while (background.sent.get() < due) {
                            sender.send(observation(background.sent.getAndIncrement()));
                        }
                    },
                    0,
                    TICK_MILLIS,
                    TimeUnit.MILLISECONDS);
            return background;
        }

        private static Observation observation(long number) {
            var id = "background-" + number;
            return new Observation(
                    id,
                    null,
                    Instant.now(),
                    "background-" + number % 20,
                    "1.0.0",
                    null,
                    null,
                    null,
                    id,
                    12.5,
                    Outcome.OK,
                    0.25,
                    false,
                    null,
                    null,
                    Map.of(),
                    Map.of());
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
