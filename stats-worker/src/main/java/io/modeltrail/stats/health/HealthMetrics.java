package io.modeltrail.stats.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// How many health windows were sent, those at once after bad news apart from those on the throttle.
public final class HealthMetrics {
    private final Counter immediate;
    private final Counter throttled;

    public HealthMetrics(MeterRegistry registry) {
        immediate = windows(registry, true);
        throttled = windows(registry, false);
    }

    private static Counter windows(MeterRegistry registry, boolean immediate) {
        return Counter.builder("modeltrail.stats.windows")
                .description("Health windows sent")
                .tag("immediate", Boolean.toString(immediate))
                .register(registry);
    }

    void sent(boolean atOnce) {
        (atOnce ? immediate : throttled).increment();
    }
}
