package io.modeltrail.command.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.modeltrail.command.log.PendingAppend.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What operators see of the append side.
final class AppendMetrics {

    private final Timer latency;
    private final DistributionSummary batchSize;
    private final Counter appended;
    private final Counter conflicts;
    private final Counter duplicates;

    AppendMetrics(MeterRegistry meters, Collection<?> queue) {
        this.latency = Timer.builder("modeltrail.log.append")
                .description("From the call to durability or refusal, queueing included")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.batchSize = DistributionSummary.builder("modeltrail.log.append.batch")
                .description("Commands that shared one WAL flush")
                .register(meters);
        this.appended = outcome(meters, "appended");
        this.conflicts = outcome(meters, "conflict");
        this.duplicates = outcome(meters, "duplicate");
        Gauge.builder("modeltrail.log.append.queue", queue, Collection::size)
                .description("Commands waiting for a writer")
                .register(meters);
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("modeltrail.log.commands")
                .tag("outcome", outcome)
                .register(meters);
    }

    Outcome timed(Supplier<Outcome> append) {
        long start = System.nanoTime();
        try {
            return append.get();
        } finally {
            latency.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    void batch(List<Outcome> outcomes) {
        batchSize.record(outcomes.size());
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Stored _ -> appended.increment();
                case Outcome.Conflict _ -> conflicts.increment();
                case Outcome.Duplicate _ -> duplicates.increment();
            }
        }
    }
}
