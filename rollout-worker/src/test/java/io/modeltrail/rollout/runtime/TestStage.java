package io.modeltrail.rollout.runtime;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.wire.Json;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TestBackEnd;
import io.modeltrail.rollout.router.embedded.EmbeddedRouter;
import io.modeltrail.rollout.router.embedded.RouterSettings;
import io.modeltrail.rollout.runtime.TargetAddresses.Pair;
import io.modeltrail.servers.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Everything around a worker, for real: two back ends, a router, a broker, and a command service that decides.
final class TestStage implements AutoCloseable {

    final TestBackEnd stable = TestBackEnd.start("1.0.0");
    final TestBackEnd canary = TestBackEnd.start("1.1.0");
    final KafkaAccess kafka = new KafkaAccess(
            TestServers.kafka(), (short) 1, Optional.empty(), new WorkerTopics(TestServers.uniqueTopicPrefix()));
    final TestCommandService commands;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor();
    private volatile String rolloutId = "r-1";
    private volatile double lowerErrorRate;
    private long seen;

    TestStage() throws InterruptedException {
        commands = new TestCommandService(kafka);
        commands.put(
                new ServingTargetRegistered("icu", "prod", "apache", RouterKind.EMBEDDED, "embedded", Instant.now()));
        commands.put(new StableVersionInstalled("icu", "1.0.0", Instant.now()));
    }

    EmbeddedRouter router() {
        return EmbeddedRouter.start(RouterSettings.of(0, stable.address()));
    }

    RolloutLoop worker(EmbeddedRouter router) {
        var parts = new WorkerParts(
                List.of(router),
                new TargetAddresses(new Pair(stable.address(), canary.address()), Map.of()),
                new HttpExaminer(),
                Duration.ofMillis(500),
                registry,
                Optional.empty());
        var worker = new RolloutLoop(kafka, parts, InstantSource.system());
        worker.start();
        return worker;
    }

    void startRollout(Duration hold, Integer... steps) {
        startRollout("r-1", hold, steps);
    }

    /// Its canary is sound at first.
    void startRollout(String id, Duration hold, Integer... steps) {
        rolloutId = id;
        lowerErrorRate = 0;
        var errors = new Trigger(
                "errors",
                TriggerCategory.CANARY,
                Metrics.ERROR_RATE,
                Comparison.ABOVE,
                0.05,
                Reaction.IMMEDIATE,
                Duration.ZERO,
                20);
        var check = new HealthCheck(Metrics.ERROR_RATE, Comparison.ABOVE, 0.05, 20);
        commands.start(new RolloutStarted(
                id,
                "icu",
                "apache",
                "1.0.0",
                "1.1.0",
                new RolloutPlan(List.of(steps), hold, Duration.ofHours(1), List.of(check)),
                new RollbackPolicy("default", 1, List.of(errors)),
                null,
                null,
                Instant.now()));
    }

    /// Publishes the canary's health every 20 ms, as the statistics do.
    void feedHealth() {
        var _ = feed.scheduleAtFixedRate(this::publish, 0, 20, TimeUnit.MILLISECONDS);
    }

    void degrade() {
        lowerErrorRate = 0.2;
        publish();
    }

    private synchronized void publish() {
        seen += 30;
        var now = Instant.now();
        var errors = new MetricEstimate(
                seen, 0, lowerErrorRate, lowerErrorRate, lowerErrorRate + 0.02, "test", 0.05, now.minusSeconds(1));
        var metrics = Map.of(Metrics.ERROR_RATE, errors);
        var window = new HealthWindow(
                rolloutId,
                "apache",
                "1.1.0",
                now.minusSeconds(1),
                now,
                now,
                true,
                seen,
                30,
                0,
                0,
                0,
                metrics,
                metrics,
                List.of(),
                new Tip("o-" + seen, "observations", 0, seen, now));
        commands.send(
                kafka.topics().healthWindows(), window.key(), Json.tolerant().writeValueAsBytes(window));
    }

    static int share(EmbeddedRouter router) {
        return router.observe("icu")
                .map(ObservedTraffic::order)
                .map(order -> order.percent())
                .orElse(-1);
    }

    @Override
    public void close() {
        feed.shutdownNow();
        commands.close();
        stable.close();
        canary.close();
    }
}
