package io.modeltrail.rollout.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.modeltrail.rollout.router.Acceptance;
import java.time.Duration;

/// What an operator wants to see of the worker: how fast it decides and shifts, and how often it had to correct a
/// router.
final class RolloutMetrics {

    private final MeterRegistry registry;
    private final Timer decision;
    private final Timer drain;

    RolloutMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.decision = Timer.builder("modeltrail.rollout.decision")
                .description("From the arrival of a tipping health window to the safety report")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.drain = Timer.builder("modeltrail.rollout.drain")
                .description("From the arrival of a tipping health window to a router without a canary share")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void decided(Duration sinceArrival) {
        decision.record(sinceArrival);
    }

    void drained(Duration sinceArrival) {
        drain.record(sinceArrival);
    }

    void applied(Acceptance acceptance) {
        registry.counter("modeltrail.rollout.router.orders", "acceptance", acceptance.name())
                .increment();
    }

    void emergency() {
        registry.counter("modeltrail.rollout.emergencies").increment();
    }

    void routerUnavailable() {
        registry.counter("modeltrail.rollout.router.failures").increment();
    }
}
