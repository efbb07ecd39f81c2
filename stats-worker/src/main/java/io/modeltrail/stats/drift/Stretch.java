package io.modeltrail.stats.drift;

import io.modeltrail.events.drift.DriftWindow;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The values of one signal over a run of panes, and the records they came from. Including one stretch in another is
/// associative and commutative.
public final class Stretch {
    /// A pane is a second, the same that health is counted in.
    public static final long PANE_MILLIS = 1000;

    private final BinCounts values = new BinCounts();
    private final List<Input> inputs = new ArrayList<>(2);
    private long firstPane = Long.MAX_VALUE;
    private long lastPane = Long.MIN_VALUE;
    private long late;

    private static final class Input {
        private final String topic;
        private final int partition;
        private long first;
        private long last;

        Input(String topic, int partition, long offset) {
            this.topic = topic;
            this.partition = partition;
            first = offset;
            last = offset;
        }

        boolean isOf(String otherTopic, int otherPartition) {
            return partition == otherPartition && topic.equals(otherTopic);
        }
    }

    /// Counts one value.
    ///
    /// @param isLate whether it should have counted in an earlier pane
    public void add(double value, long pane, boolean isLate) {
        values.add(ValueBins.of(value), 1);
        spans(pane, pane);
        late += isLate ? 1 : 0;
    }

    /// Names a record that the values rest on.
    public void rests(String topic, int partition, long offset) {
        for (Input input : inputs) {
            if (input.isOf(topic, partition)) {
                input.first = Math.min(input.first, offset);
                input.last = Math.max(input.last, offset);
                return;
            }
        }
        inputs.add(new Input(topic, partition, offset));
    }

    public void include(Stretch other) {
        values.addAll(other.values);
        includeInputs(other);
        spans(other.firstPane, other.lastPane);
        late += other.late;
    }

    void includeInputs(Stretch other) {
        for (Input input : other.inputs) {
            rests(input.topic, input.partition, input.first);
            rests(input.topic, input.partition, input.last);
        }
    }

    private void spans(long first, long last) {
        firstPane = Math.min(firstPane, first);
        lastPane = Math.max(lastPane, last);
    }

    public BinCounts values() {
        return values;
    }

    long firstPane() {
        return firstPane;
    }

    long lastPane() {
        return lastPane;
    }

    long late() {
        return late;
    }

    /// From the first to the last pane, 0 without values.
    long panes() {
        return values.total() == 0 ? 0 : lastPane - firstPane + 1;
    }

    List<InputRange> inputs() {
        return inputs.stream()
                .map(input -> new InputRange(input.topic, input.partition, input.first, input.last))
                .sorted(Comparator.comparing(InputRange::topic).thenComparingInt(InputRange::partition))
                .toList();
    }

    DriftWindow window() {
        return new DriftWindow(
                startOf(firstPane), startOf(lastPane + 1), values.total(), values.mean(), values.digest());
    }

    static Instant startOf(long pane) {
        return Instant.ofEpochMilli(pane * PANE_MILLIS);
    }

    public static long paneOf(long millis) {
        return Math.floorDiv(millis, PANE_MILLIS);
    }

    public void write(BinaryWriter to) {
        to.number(firstPane).number(lastPane).number(late);
        List<InputRange> ranges = inputs();
        to.number(ranges.size());
        ranges.forEach(range -> to.text(range.topic())
                .number(range.partition())
                .number(range.fromOffset())
                .number(range.toOffset()));
        values.write(to);
    }

    public static Stretch read(BinaryReader from) {
        var stretch = new Stretch();
        stretch.spans(from.number(), from.number());
        stretch.late = from.number();
        for (long left = from.number(); left > 0; left--) {
            var input = new Input(from.text(), Math.toIntExact(from.number()), from.number());
            input.last = from.number();
            stretch.inputs.add(input);
        }
        stretch.values.addAll(BinCounts.read(from));
        return stretch;
    }
}
