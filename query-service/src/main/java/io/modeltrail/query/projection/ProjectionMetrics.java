package io.modeltrail.query.projection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/// How far each projection is behind, in records and seconds, and how much it folds.
public final class ProjectionMetrics implements MeterBinder {

    private final ProjectionStatus status;
    private final Supplier<Number> liveReaders;

    public ProjectionMetrics(ProjectionStatus status, Supplier<Number> liveReaders) {
        this.status = status;
        this.liveReaders = liveReaders;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var loop : status.loops()) {
            var name = loop.projection().name();
            Gauge.builder("modeltrail.projection.position", loop, ProjectionLoop::reached)
                    .description("Position of the last event folded")
                    .tag("projection", name)
                    .register(registry);
            Gauge.builder("modeltrail.projection.lag", loop, ProjectionLoop::lag)
                    .description("Records on the topic that are not folded yet")
                    .baseUnit("events")
                    .tag("projection", name)
                    .register(registry);
            Gauge.builder(
                            "modeltrail.projection.lag.time",
                            loop,
                            one -> one.lagTime().toMillis() / 1e3)
                    .description("Age of the last event folded while others wait")
                    .baseUnit("seconds")
                    .tag("projection", name)
                    .register(registry);
            Gauge.builder("modeltrail.projection.trouble", loop, one -> one.trouble() == null ? 0 : 1)
                    .description("1 while the projection does not get on")
                    .tag("projection", name)
                    .register(registry);
            FunctionCounter.builder("modeltrail.projection.events", loop, ProjectionLoop::events)
                    .description("Events folded")
                    .tag("projection", name)
                    .register(registry);
        }
        Gauge.builder("modeltrail.live.readers", liveReaders)
                .description("Readers of the live feed")
                .register(registry);
    }
}
