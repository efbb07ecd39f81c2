package io.modeltrail.stats.comparison;

import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the raw pairs, because DeLong's test needs them, and computes a comparison anew while it changes: at most once
/// per interval, and less often where computing takes long.
final class ComparisonProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "pairs";
    /// Computing may take a tenth of the time.
    private static final long REST_FACTOR = 10;

    private final StatisticsSettings settings;
    private final Map<String, PairedCases> comparisons = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private ProcessorContext<byte[], byte[]> context;
    private ObjectStore<PairedCase> store;
    private boolean loaded;
    private long restUntil;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ComparisonProcessor(StatisticsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        comparisons.clear();
        loaded = false;
        store = context.getStateStore(STORE);
        context.schedule(settings.compareEvery(), PunctuationType.WALL_CLOCK_TIME, this::compareChanged);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        load();
        PairedCase one = PairedCase.read(record.value());
        store.put(one.comparisonKey() + "\n" + one.caseKey(), one);
        put(one);
    }

    private void load() {
        if (!loaded) {
            loaded = true;
            store.entries().values().forEach(this::put);
        }
    }

    private void put(PairedCase one) {
        String key = one.comparisonKey();
        comparisons.computeIfAbsent(key, _ -> new PairedCases()).put(one);
        changed.add(key);
    }

    private void compareChanged(long now) {
        if (now < restUntil) {
            return;
        }
        long began = System.nanoTime();
        for (String key : changed) {
            PairedCases cases = comparisons.get(key);
            if (cases != null) {
                PairedComparison comparison = cases.compare(Instant.ofEpochMilli(now));
                context.forward(new Record<>(
                        comparison.rolloutId().getBytes(StandardCharsets.UTF_8),
                        Json.tolerant().writeValueAsBytes(comparison),
                        now));
            }
        }
        changed.clear();
        restUntil = now + (System.nanoTime() - began) / 1_000_000 * REST_FACTOR;
    }
}
