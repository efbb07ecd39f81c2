package io.modeltrail.stats;

import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.stats.running.StatisticsStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/// Starts the streams with the application and stops them with it; tells whether they process.
final class StatsLifecycle implements SmartLifecycle, HealthIndicator {
    private final StatsWorkerProperties properties;
    private final MeterRegistry registry;
    private volatile @Nullable StatisticsStreams streams;

    StatsLifecycle(StatsWorkerProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.registry = registry;
    }

    @Override
    public void start() {
        var started =
                new StatisticsStreams(properties.statistics(), properties.streams(), properties.drift(), registry);
        started.start();
        streams = started;
    }

    @Override
    public void stop() {
        StatisticsStreams running = streams;
        streams = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }

    @Override
    public Health health() {
        StatisticsStreams running = streams;
        if (running == null) {
            return Health.outOfService().build();
        }
        return (running.isRunning() ? Health.up() : Health.down())
                .withDetail("stages", running.describe())
                .build();
    }
}
