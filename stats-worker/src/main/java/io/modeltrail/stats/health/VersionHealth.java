package io.modeltrail.stats.health;

import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.stats.observation.PartitionStatistics;
import io.modeltrail.stats.observation.VersionKey;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One version's statistics over all partitions, and the window that ends with the newest pane or now, whichever is
/// later.
final class VersionHealth {
    private final VersionKey key;
    private final long windowPanes;
    private final TreeMap<Integer, PartitionStatistics> parts = new TreeMap<>();
    private final OutcomeSummary recent = new OutcomeSummary();
    private long lastPane = Long.MIN_VALUE;

    VersionHealth(VersionKey key, long windowPanes) {
        this.key = key;
        this.windowPanes = windowPanes;
    }

    VersionKey key() {
        return key;
    }

    Map<Integer, PartitionStatistics> parts() {
        return parts;
    }

    void hear(PartitionStatistics update, long now) {
        advanceTo(update.panes().keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(Long.MIN_VALUE));
        advanceTo(paneOf(now));
        parts.computeIfAbsent(update.partition(), partition -> new PartitionStatistics(key, partition))
                .replaceWith(update, (number, before, after) -> {
                    if (number <= lastPane - windowPanes) {
                        return false;
                    }
                    if (before != null) {
                        recent.subtract(before);
                    }
                    recent.add(after);
                    return true;
                });
    }

    /// Lets the window reach at least to this moment (milliseconds); what falls out at its other end is subtracted.
    void closePanesBefore(long now) {
        advanceTo(paneOf(now));
    }

    private void advanceTo(long pane) {
        if (pane <= lastPane) {
            return;
        }
        lastPane = pane;
        for (PartitionStatistics part : parts.values()) {
            part.panes().entrySet().removeIf(entry -> {
                boolean gone = entry.getKey() <= lastPane - windowPanes;
                if (gone) {
                    recent.subtract(entry.getValue());
                }
                return gone;
            });
        }
    }

    /// Everything in the window.
    OutcomeSummary recent() {
        return recent;
    }

    /// Adds one second, without latency quantiles, to a sum.
    void addPane(long number, OutcomeSummary sum) {
        for (PartitionStatistics part : parts.values()) {
            OutcomeSummary pane = part.panes().get(number);
            if (pane != null) {
                sum.addWithoutHistogram(pane);
            }
        }
    }

    OutcomeSummary totals() {
        var totals = new OutcomeSummary();
        parts.values().forEach(part -> totals.add(part.totals()));
        return totals;
    }

    /// The last pane of the window, as the number of its second since 1970.
    long lastPane() {
        return lastPane;
    }

    long firstPaneOfWindow() {
        return lastPane - windowPanes + 1;
    }

    /// The time of the first observation, milliseconds.
    long firstAt() {
        return parts.values().stream()
                .mapToLong(PartitionStatistics::firstAt)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    Optional<Tip> tip() {
        return parts.values().stream()
                .flatMap(part -> Optional.ofNullable(part.tip()).stream())
                .max(Comparator.comparing(Tip::producedAt)
                        .thenComparing(Tip::topic)
                        .thenComparingInt(Tip::partition)
                        .thenComparingLong(Tip::offset));
    }

    List<InputRange> inputs() {
        return parts.values().stream()
                .flatMap(part -> part.inputs().stream())
                .sorted(Comparator.comparing(InputRange::topic).thenComparingInt(InputRange::partition))
                .toList();
    }

    static long paneOf(long time) {
        return Math.floorDiv(time, PartitionStatistics.PANE_MILLIS);
    }
}
