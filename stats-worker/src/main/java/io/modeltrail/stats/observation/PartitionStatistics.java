package io.modeltrail.stats.observation;

import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one partition of the input says about one version: totals since its first observation, and a pane for each
/// second of the window. Cumulative, so the latest word about a pane replaces the earlier one: repeating it or
/// replaying it does no harm.
public final class PartitionStatistics {
    public static final long PANE_MILLIS = 1000;
    private final VersionKey key;
    private final int partition;
    private final TreeMap<Long, OutcomeSummary> panes = new TreeMap<>();
    private final Set<Long> changedPanes = new HashSet<>();
    private final TreeMap<String, Offsets> inputs = new TreeMap<>();
    private OutcomeSummary totals = new OutcomeSummary();
    private long firstAt = Long.MAX_VALUE;
    private boolean urgent;
    private @Nullable String tipObservation;
    private @Nullable SourcePosition tipPosition;
    /// The pane that was asked for last and counts as changed.
    private @Nullable OutcomeSummary lastPane;

    private long lastPaneNumber;

    private static final class Offsets {
        private final long first;
        private long last;

        Offsets(long first, long last) {
            this.first = first;
            this.last = last;
        }
    }

    public PartitionStatistics(VersionKey key, int partition) {
        this.key = key;
        this.partition = partition;
    }

    public VersionKey key() {
        return key;
    }

    public int partition() {
        return partition;
    }

    /// The time of the earliest observation, milliseconds.
    public long firstAt() {
        return firstAt;
    }

    public OutcomeSummary totals() {
        return totals;
    }

    /// By number of the second since 1970.
    public Map<Long, OutcomeSummary> panes() {
        return panes;
    }

    public Collection<InputRange> inputs() {
        return inputs.entrySet().stream()
                .map(each -> new InputRange(each.getKey(), partition, each.getValue().first, each.getValue().last))
                .toList();
    }

    /// Null before the first record.
    public @Nullable Tip tip() {
        SourcePosition on = tipPosition;
        return on == null || tipObservation == null
                ? null
                : new Tip(tipObservation, on.topic(), partition, on.offset(), Instant.ofEpochMilli(on.producedAt()));
    }

    /// Whether the tip is a bad observation, which must be heard at once.
    public boolean urgent() {
        return urgent;
    }

    /// Takes over what the same partition said later; of its panes only those that `accept` lets in.
    public void replaceWith(PartitionStatistics later, PaneChange change) {
        later.totals.adoptHistogram(totals);
        totals = later.totals;
        firstAt = later.firstAt;
        tipObservation = later.tipObservation;
        tipPosition = later.tipPosition;
        inputs.putAll(later.inputs);
        later.panes.forEach((number, pane) -> {
            if (change.accept(number, panes.get(number), pane)) {
                panes.put(number, pane);
            }
        });
    }

    /// Decides about one pane and hears what it was before, null where it is new.
    public interface PaneChange {
        boolean accept(long number, @Nullable OutcomeSummary before, OutcomeSummary after);
    }

    void observedAt(long time) {
        firstAt = Math.min(firstAt, time);
    }

    /// The pane of a time, or null where it lies before the window that ends with the newest pane.
    @Nullable
    OutcomeSummary pane(long time, long windowPanes) {
        long number = Math.floorDiv(time, PANE_MILLIS);
        OutcomeSummary pane = lastPane;
        if (pane != null && number == lastPaneNumber) {
            return pane;
        }
        long newest = panes.isEmpty() ? number : Math.max(number, panes.lastKey());
        if (number <= newest - windowPanes) {
            return null;
        }
        while (!panes.isEmpty() && panes.firstKey() <= newest - windowPanes) {
            panes.pollFirstEntry();
        }
        changedPanes.add(number);
        pane = panes.computeIfAbsent(number, _ -> new OutcomeSummary());
        lastPane = pane;
        lastPaneNumber = number;
        return pane;
    }

    void rests(SourcePosition on, String observationId) {
        Offsets known = inputs.get(on.topic());
        if (known == null) {
            inputs.put(on.topic(), new Offsets(on.offset(), on.offset()));
        } else {
            known.last = on.offset();
        }
        tipObservation = observationId;
        tipPosition = on;
    }

    /// Everything, to be kept.
    public byte[] state() {
        return write(false, true, panes.keySet());
    }

    /// What changed since the last update; the histogram of the totals only where there is time for it.
    byte[] update(boolean isUrgent, boolean withHistogram) {
        changedPanes.retainAll(panes.keySet());
        byte[] update = write(isUrgent, withHistogram, changedPanes);
        changedPanes.clear();
        lastPane = null;
        return update;
    }

    private byte[] write(boolean isUrgent, boolean withHistogram, Collection<Long> chosen) {
        var to = new BinaryWriter(2048);
        key.write(to);
        to.number(partition).flag(isUrgent).number(firstAt);
        totals.write(to, withHistogram);
        to.number(inputs.size());
        inputs.forEach((topic, offsets) -> to.text(topic).number(offsets.first).number(offsets.last));
        SourcePosition on = tipPosition;
        to.optionalText(tipObservation);
        if (on != null) {
            to.text(on.topic()).number(on.offset()).number(on.producedAt());
        }
        to.number(chosen.size());
        for (Long pane : chosen) {
            to.number(pane);
            panes.getOrDefault(pane, new OutcomeSummary()).write(to, true);
        }
        return to.toBytes();
    }

    /// Reads a state or an update; all of its panes count as changed.
    public static PartitionStatistics read(byte[] bytes) {
        var from = new BinaryReader(bytes);
        var statistics = new PartitionStatistics(VersionKey.read(from), Math.toIntExact(from.number()));
        int partition = statistics.partition;
        statistics.urgent = Boolean.TRUE.equals(from.flag());
        statistics.firstAt = from.number();
        statistics.totals = OutcomeSummary.read(from);
        for (long left = from.number(); left > 0; left--) {
            statistics.inputs.put(from.text(), new Offsets(from.number(), from.number()));
        }
        statistics.tipObservation = from.optionalText();
        if (statistics.tipObservation != null) {
            statistics.tipPosition = new SourcePosition(from.text(), partition, from.number(), from.number());
        }
        for (long left = from.number(); left > 0; left--) {
            long pane = from.number();
            statistics.panes.put(pane, OutcomeSummary.read(from));
            statistics.changedPanes.add(pane);
        }
        return statistics;
    }
}
