package io.modeltrail.rollout.plan;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.ObservedTraffic.ArmTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rollout as the log has it, a canary as the statistics have it, and a router: what reactions are given.
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final URI FIRST = URI.create("http://first:8091");
    static final URI SECOND = URI.create("http://second:8092");
    static final Trigger ERRORS = new Trigger(
            "errors",
            TriggerCategory.CANARY,
            Metrics.ERROR_RATE,
            Comparison.ABOVE,
            0.05,
            Reaction.IMMEDIATE,
            Duration.ZERO,
            20);
    static final Trigger SLOW = new Trigger(
            "slow",
            TriggerCategory.PERFORMANCE,
            Metrics.LATENCY_MEAN,
            Comparison.ABOVE,
            2000,
            Reaction.AFTER_WARNING,
            Duration.ofMinutes(1),
            20);
    static final HealthCheck FEW_ERRORS = new HealthCheck(Metrics.ERROR_RATE, Comparison.ABOVE, 0.05, 50);
    static final RolloutStarted STARTED = new RolloutStarted(
            "r-1",
            "icu",
            "apache",
            "1.0.0",
            "1.1.0",
            new RolloutPlan(List.of(5, 50, 100), Duration.ofSeconds(60), Duration.ofMinutes(10), List.of(FEW_ERRORS)),
            new RollbackPolicy("default", 1, List.of(SLOW, ERRORS)),
            null,
            null,
            NOON);

    private final LogFold log = new LogFold();
    private Optional<ObservedTraffic> observed = Optional.empty();
    private Optional<Sighting> canary = Optional.empty();
    private boolean routerFollows = true;
    private ArmTraffic canaryTraffic = ArmTraffic.none();

    static Given log(RolloutEvent... events) {
        var given = new Given();
        given.log.fold(
                new ServingTargetRegistered("icu", "prod", "apache", RouterKind.EMBEDDED, "embedded", NOON), 0, 0);
        given.log.fold(new StableVersionInstalled("icu", "1.0.0", NOON), 1, 1);
        given.log.fold(STARTED, 0, 2);
        for (int i = 0; i < events.length; i++) {
            given.log.fold(events[i], i + 1, i + 3);
        }
        return given;
    }

    Given router(TrafficOrder order) {
        routerFollows = false;
        observed = Optional.of(new ObservedTraffic(order, ArmTraffic.none(), canaryTraffic, NOON));
        return this;
    }

    Given routerWithoutOrder() {
        routerFollows = false;
        return this;
    }

    Given inFlightAtCanary(long requests) {
        canaryTraffic = new ArmTraffic(requests, requests, Optional.empty());
        return this;
    }

    Given window(HealthWindow window, Instant arrivedAt) {
        canary = Optional.of(new Sighting(window, arrivedAt));
        return this;
    }

    Optional<Action> when(RolloutReaction reaction, Instant now) {
        return reaction.to(situation(now)).map(Action.class::cast);
    }

    Situation situation(Instant now) {
        var rollout = log.rollout("r-1").orElseThrow();
        var desired = log.target("icu")
                .orElseThrow()
                .order(Optional.of(rollout), FIRST, SECOND)
                .orElseThrow();
        var seen = routerFollows
                ? Optional.of(new ObservedTraffic(desired, new ArmTraffic(9, 9, Optional.empty()), canaryTraffic, NOON))
                : observed;
        return new Situation(rollout, desired, seen, canary, now);
    }

    LogFold fold() {
        return log;
    }

    static TrafficOrder order(int epoch, int percent) {
        var desired = log().situation(NOON).desired();
        return new TrafficOrder(
                "icu",
                "r-1-" + epoch,
                new Fence(2, epoch),
                desired.rolloutId(),
                desired.stable(),
                desired.canary(),
                percent);
    }

    /// A window of the canary in which one metric has these bounds, since the start and lately.
    static HealthWindow window(String metric, long samples, double lower, double upper) {
        return window(
                "1.1.0",
                Map.of(metric, estimate(samples, lower, upper)),
                Map.of(metric, estimate(samples, lower, upper)));
    }

    static HealthWindow window(
            String version, Map<String, MetricEstimate> overall, Map<String, MetricEstimate> recent) {
        return new HealthWindow(
                "r-1",
                "apache",
                version,
                NOON,
                NOON.plusSeconds(90),
                NOON.plusSeconds(90),
                true,
                1000,
                100,
                0,
                0,
                0,
                overall,
                recent,
                List.of(),
                new Tip("o-17", "observations", 1, 17, NOON.plusSeconds(89)));
    }

    static MetricEstimate estimate(long samples, double lower, double upper) {
        return new MetricEstimate(samples, 0, (lower + upper) / 2, lower, upper, "test", 0.05, NOON);
    }
}
