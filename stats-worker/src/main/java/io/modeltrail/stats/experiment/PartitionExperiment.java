package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.Map;
import java.util.TreeMap;

/// What one partition of the input says about one experiment: totals since its start. Cumulative, so the latest word
/// replaces the earlier one: repeating it or replaying it does no harm.
///
/// The log and the observations are two topics, so each partition says from which of its observations on it knew of an
/// allocation, and of the stop: with these boundaries anyone who reads both again comes to the same cells.
public final class PartitionExperiment {
    /// What stands for the stop among the epochs of the boundaries.
    static final int STOP = Integer.MAX_VALUE;

    private final String experimentId;
    private final int partition;
    private final TreeMap<Cell, CellSums> cells = new TreeMap<>();
    private final TreeMap<Integer, Long> boundaries = new TreeMap<>();
    private final TreeMap<String, Offsets> inputs = new TreeMap<>();
    private long outside;
    private boolean urgent;

    /// The first and the last record of a topic that went in.
    record Offsets(long first, long last) {}

    public PartitionExperiment(String experimentId, int partition) {
        this.experimentId = experimentId;
        this.partition = partition;
    }

    public String experimentId() {
        return experimentId;
    }

    public int partition() {
        return partition;
    }

    Map<Cell, CellSums> cells() {
        return cells;
    }

    CellSums cell(Cell cell) {
        return cells.computeIfAbsent(cell, _ -> new CellSums());
    }

    /// The first observation offset at which each epoch, or [#STOP], was known.
    Map<Integer, Long> boundaries() {
        return boundaries;
    }

    Map<String, Offsets> inputs() {
        return inputs;
    }

    /// Observations that name the experiment but lie before its start, after its stop, or in no arm of it.
    long outside() {
        return outside;
    }

    void leaveOut() {
        outside++;
    }

    boolean hasStopped() {
        return boundaries.containsKey(STOP);
    }

    /// Whether something bad was observed, which must be heard at once.
    public boolean urgent() {
        return urgent;
    }

    void rests(String topic, long offset) {
        inputs.merge(
                topic,
                new Offsets(offset, offset),
                (known, one) -> new Offsets(Math.min(known.first(), offset), Math.max(known.last(), offset)));
    }

    public byte[] toBytes(boolean isUrgent) {
        var to = new BinaryWriter(1024);
        to.text(experimentId).number(partition).flag(isUrgent).number(outside);
        to.number(boundaries.size());
        boundaries.forEach((epoch, offset) -> to.number(epoch).number(offset));
        to.number(inputs.size());
        inputs.forEach(
                (topic, offsets) -> to.text(topic).number(offsets.first()).number(offsets.last()));
        to.number(cells.size());
        cells.forEach((cell, sums) -> {
            cell.write(to);
            sums.write(to);
        });
        return to.toBytes();
    }

    public static PartitionExperiment read(byte[] bytes) {
        var from = new BinaryReader(bytes);
        var part = new PartitionExperiment(from.text(), Math.toIntExact(from.number()));
        part.urgent = Boolean.TRUE.equals(from.flag());
        part.outside = from.number();
        for (long left = from.number(); left > 0; left--) {
            part.boundaries.put(Math.toIntExact(from.number()), from.number());
        }
        for (long left = from.number(); left > 0; left--) {
            part.inputs.put(from.text(), new Offsets(from.number(), from.number()));
        }
        for (long left = from.number(); left > 0; left--) {
            Cell cell = Cell.read(from);
            part.cells.put(cell, CellSums.read(from));
        }
        return part;
    }
}
