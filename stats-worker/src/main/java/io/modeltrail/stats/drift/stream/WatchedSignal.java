package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.DriftMonitor;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.DriftSign;
import io.modeltrail.stats.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A monitor with the records that its values came from.
final class WatchedSignal {
    private final DriftMonitor monitor;
    /// Topic to first and last offset.
    private final Map<String, long[]> offsets = new TreeMap<>();

    WatchedSignal(DriftMonitor monitor) {
        this.monitor = monitor;
    }

    List<DriftSign> add(double value, String topic, long offset) {
        long[] range = offsets.computeIfAbsent(topic, _ -> new long[] {offset, offset});
        range[1] = offset;
        return monitor.add(value);
    }

    List<InputRange> inputs(int partition) {
        List<InputRange> ranges = new ArrayList<>();
        offsets.forEach((topic, range) -> ranges.add(new InputRange(topic, partition, range[0], range[1])));
        return ranges;
    }

    record Codec(DriftPolicy policy) implements ObjectStore.Codec<WatchedSignal> {
        @Override
        public byte[] encode(WatchedSignal signal) {
            var to = new BinaryWriter(16_384);
            for (String topic : List.of(Topics.OBSERVATIONS, Topics.LABELS)) {
                long[] range = signal.offsets.getOrDefault(topic, new long[] {-1, -1});
                to.number(range[0]).number(range[1]);
            }
            signal.monitor.write(to);
            return to.toBytes();
        }

        @Override
        public WatchedSignal decode(byte[] bytes) {
            var from = new BinaryReader(bytes);
            long[] observations = {from.number(), from.number()};
            long[] labels = {from.number(), from.number()};
            var signal = new WatchedSignal(DriftMonitor.read(from, policy));
            if (observations[0] >= 0) {
                signal.offsets.put(Topics.OBSERVATIONS, observations);
            }
            if (labels[0] >= 0) {
                signal.offsets.put(Topics.LABELS, labels);
            }
            return signal;
        }
    }
}
