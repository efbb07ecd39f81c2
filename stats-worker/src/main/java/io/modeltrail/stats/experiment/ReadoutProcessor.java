package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.RecordableReadout;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Merges what the partitions say of experiments and computes readouts: at once when a guardrail's bound says harm, on
/// a
/// throttle for everything that changed.
final class ReadoutProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "experiment-parts";
    private static final Duration REGULAR = Duration.ofMillis(500);
    /// What somebody must act upon is said again until the log says that it was.
    private static final Duration REMINDER = Duration.ofSeconds(5);
    private static final Duration URGENT = Duration.ofMillis(20);
    /// Computing may take a fifth of the time.
    private static final long REST_FACTOR = 4;

    /// A broker takes a megabyte a record.
    private static final int MOST_BYTES = 512 * 1024;

    private final Experiments experiments;
    private final int partitions;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> urgent = new HashSet<>();
    private final Set<String> harmful = new HashSet<>();
    private final Map<String, Long> checkedAt = new HashMap<>();
    private ProcessorContext<byte[], byte[]> context;
    private ObjectStore<ExperimentParts> store;
    private boolean started;
    private long restUntil;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ReadoutProcessor(Experiments experiments, int partitions) {
        this.experiments = experiments;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        started = false;
        store = context.getStateStore(STORE);
        context.schedule(URGENT, PunctuationType.WALL_CLOCK_TIME, this::checkUrgent);
        context.schedule(REMINDER, PunctuationType.WALL_CLOCK_TIME, _ -> remind());
        context.schedule(REGULAR, PunctuationType.WALL_CLOCK_TIME, this::reportChanged);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        PartitionExperiment part = PartitionExperiment.read(record.value());
        String id = part.experimentId();
        ExperimentParts known = store.get(id);
        ExperimentParts parts = known == null ? new ExperimentParts() : known;
        parts.hear(part);
        store.put(id, parts);
        changed.add(id);
        if (part.urgent()) {
            urgent.add(id);
            checkUrgent(context.currentSystemTimeMs());
        }
    }

    private void checkUrgent(long now) {
        urgent.removeIf(id -> {
            if (now - checkedAt.getOrDefault(id, 0L) < URGENT.toMillis()) {
                return false;
            }
            checkedAt.put(id, now);
            ExperimentTimeline timeline = experiments.timeline(id);
            ExperimentParts parts = store.get(id);
            if (timeline != null && parts != null && parts.areWithin(timeline) && !harmful.contains(id)) {
                var calculation = new ReadoutCalculation(timeline, parts.all(), partitions);
                if (calculation.findsHarm()) {
                    harmful.add(id);
                    report(id, calculation, now);
                }
            }
            return true;
        });
    }

    private void remind() {
        for (String id : store.entries().keySet()) {
            ExperimentTimeline timeline = experiments.timeline(id);
            if (timeline != null && !timeline.recorded() && (timeline.stoppedAt() != null || harmful.contains(id))) {
                changed.add(id);
            }
        }
    }

    private void reportChanged(long now) {
        if (!started) {
            started = true;
            changed.addAll(store.entries().keySet());
        }
        if (now < restUntil) {
            return;
        }
        long began = System.nanoTime();
        changed.removeIf(id -> {
            ExperimentTimeline timeline = experiments.timeline(id);
            ExperimentParts parts = store.get(id);
            if (timeline == null || parts == null) {
                return true;
            }
            boolean isReady = parts.areWithin(timeline);
            if (isReady) {
                report(id, new ReadoutCalculation(timeline, parts.all(), partitions), now);
            }
            return isReady;
        });
        restUntil = now + (System.nanoTime() - began) / 1_000_000 * REST_FACTOR;
    }

    private void report(String id, ReadoutCalculation calculation, long now) {
        Readout readout = RecordableReadout.within(MOST_BYTES, calculation.readout());
        context.forward(new Record<>(id.getBytes(StandardCharsets.UTF_8), ReadoutCalculation.canonical(readout), now));
    }
}
