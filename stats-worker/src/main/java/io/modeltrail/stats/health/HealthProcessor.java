package io.modeltrail.stats.health;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.observation.PartitionStatistics;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Merges what the partitions say and reports: at once after bad news, and on a throttle for everything, silence
/// included.
final class HealthProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "health";

    /// Panes are seconds: without a new observation a window changes that often at most, and only for the better.
    private static final long UNCHANGED_EVERY = 2_000;

    private final StatisticsSettings settings;
    private final HealthMetrics metrics;
    private final Map<String, Reporting> reporting = new HashMap<>();
    private ProcessorContext<byte[], byte[]> context;
    private ObjectStore<VersionHealth> store;

    /// When one version was reported, whether it was heard of since, and what bad news waits. Times are wall clock,
    /// milliseconds.
    private static final class Reporting {
        private long reportedAt;
        private boolean heard;
        private long immediateAt = Long.MIN_VALUE;
        private @Nullable Tip waiting;
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    HealthProcessor(StatisticsSettings settings, HealthMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        reporting.clear();
        store = context.getStateStore(STORE);
        context.schedule(settings.immediateEvery(), PunctuationType.WALL_CLOCK_TIME, this::reportWaiting);
        context.schedule(settings.emitEvery(), PunctuationType.WALL_CLOCK_TIME, this::reportAll);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        PartitionStatistics update = PartitionStatistics.read(record.value());
        String key = update.key().text();
        VersionHealth known = store.get(key);
        VersionHealth health = known == null
                ? new VersionHealth(update.key(), settings.window().toSeconds())
                : known;
        long now = context.currentSystemTimeMs();
        Tip tip = update.tip();
        boolean urgent = update.urgent();
        health.hear(update, now);
        store.put(key, health);
        reporting(key).heard = true;
        if (urgent && tip != null) {
            reporting(key).waiting = tip;
            reportIfDue(key, health, now);
        }
    }

    private void reportWaiting(long now) {
        reporting.forEach((key, each) -> {
            VersionHealth health = store.get(key);
            if (health != null && each.waiting != null) {
                reportIfDue(key, health, now);
            }
        });
    }

    private void reportIfDue(String key, VersionHealth health, long now) {
        Reporting each = reporting(key);
        boolean due = each.immediateAt == Long.MIN_VALUE
                || now - each.immediateAt >= settings.immediateEvery().toMillis();
        if (due) {
            each.immediateAt = now;
            report(health, now, each.waiting);
            each.waiting = null;
        }
    }

    private void reportAll(long now) {
        for (VersionHealth health : store.entries().values()) {
            long silentSince =
                    health.tip().map(tip -> tip.producedAt().toEpochMilli()).orElse(0L);
            var each = reporting(health.key().text());
            boolean due = each.heard || now - each.reportedAt >= UNCHANGED_EVERY;
            if (due && now - silentSince <= settings.silentAfter().toMillis()) {
                report(health, now, null);
                each.heard = false;
                each.reportedAt = now;
            }
        }
    }

    private void report(VersionHealth health, long now, @Nullable Tip tip) {
        health.closePanesBefore(now);
        HealthWindow window = HealthReport.of(health, settings.alpha(), Instant.ofEpochMilli(now), tip);
        context.forward(new Record<>(
                window.key().getBytes(StandardCharsets.UTF_8), Json.tolerant().writeValueAsBytes(window), now));
        metrics.sent(tip != null);
    }

    private Reporting reporting(String key) {
        return reporting.computeIfAbsent(key, _ -> new Reporting());
    }
}
