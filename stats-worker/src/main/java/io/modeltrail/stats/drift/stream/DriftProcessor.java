package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.drift.DriftMonitor;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.Stretch;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Merges what the partitions say, pane after pane in the order of time, and hands each sum to the monitor of its
/// signal.
final class DriftProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String PARTS = "drift-parts";
    static final String WATCHES = "drift-watches";
    static final String HEARD = "drift-heard";
    /// Of one version, the first in order of panes and names: anybody can name any metric.
    private static final int MOST_SIGNALS = 64;

    /// Some tens of megabytes. Beyond it nobody waits for a partition that lies so far behind the others.
    private static final long MOST_OPEN_BINS = 4_000_000;

    private final DriftPolicy policy;
    private final int partitions;
    private final TreeMap<Long, TreeMap<String, List<PanePart>>> open = new TreeMap<>();
    private final Map<String, Integer> signals = new HashMap<>();
    private ProcessorContext<byte[], byte[]> context;
    private ObjectStore<PanePart> parts;
    private ObjectStore<SignalWatch> watches;
    private PartitionsHeard heard;
    private Cancellable reminder;
    private long openBins;
    private boolean loaded;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    DriftProcessor(DriftPolicy policy, int partitions) {
        this.policy = policy;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        parts = context.getStateStore(PARTS);
        watches = context.getStateStore(WATCHES);
        heard = new PartitionsHeard(context.getStateStore(HEARD), partitions);
        open.clear();
        signals.clear();
        openBins = 0;
        loaded = false;
        reminder = context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, _ -> remind());
    }

    /// After a restart: the last words may not have reached the topic.
    private void remind() {
        reminder.cancel();
        watches.entries().values().forEach(watch -> watch.lastAlarm().ifPresent(this::tell));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        load();
        var from = new BinaryReader(record.value());
        if (Boolean.TRUE.equals(from.flag())) {
            hear(PanePart.read(from));
        } else {
            heard.hear(DriftProgress.read(from));
            long complete = heard.complete();
            while (!open.isEmpty() && open.firstKey() <= complete) {
                closeFirst();
            }
            heard.close(complete);
        }
    }

    private void hear(PanePart part) {
        if (!heard.isClosed(part.pane())) {
            keep(part);
            while (openBins > MOST_OPEN_BINS) {
                closeFirst();
            }
            return;
        }
        SignalWatch watch = watches.get(part.watchKey());
        if (watch != null && heard.isNews(part)) {
            watch.leaveOut(part.values().values().total());
            watches.put(part.watchKey(), watch);
        }
    }

    private void keep(PanePart part) {
        List<PanePart> known = open.computeIfAbsent(part.pane(), _ -> new TreeMap<>())
                .computeIfAbsent(part.watchKey(), _ -> new ArrayList<>());
        known.removeIf(one -> {
            boolean replaced = one.partition() == part.partition();
            openBins -= replaced ? one.values().values().bins() : 0;
            return replaced;
        });
        known.add(part);
        openBins += part.values().values().bins();
        parts.put(part.key(), part);
    }

    private void closeFirst() {
        var first = open.pollFirstEntry();
        heard.close(first.getKey());
        first.getValue().forEach((key, said) -> {
            var pane = new Stretch();
            said.sort(Comparator.comparingInt(PanePart::partition));
            for (PanePart part : said) {
                pane.include(part.values());
                openBins -= part.values().values().bins();
                parts.remove(part.key());
            }
            SignalWatch watch = watch(key, said.getFirst());
            if (watch != null) {
                watch.next(pane).ifPresent(this::tell);
                watches.put(key, watch);
            }
        });
    }

    private @Nullable SignalWatch watch(String key, PanePart like) {
        SignalWatch known = watches.get(key);
        if (known != null) {
            return known;
        }
        var fresh = new SignalWatch(like.model(), like.version(), like.signal(), new DriftMonitor(policy));
        if (signals.getOrDefault(fresh.versionKey(), 0) >= MOST_SIGNALS) {
            return null;
        }
        signals.merge(fresh.versionKey(), 1, Integer::sum);
        return fresh;
    }

    private void tell(DriftAlarm alarm) {
        context.forward(new Record<>(
                alarm.key().getBytes(StandardCharsets.UTF_8),
                Json.tolerant().writeValueAsBytes(alarm),
                context.currentSystemTimeMs()));
    }

    private void load() {
        if (!loaded) {
            loaded = true;
            watches.entries().values().forEach(watch -> signals.merge(watch.versionKey(), 1, Integer::sum));
            List.copyOf(parts.entries().values()).forEach(this::keep);
        }
    }
}
