package io.modeltrail.query.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The statistics that arrived while this process runs, the latest of each key: a slow reader misses values in between,
/// never the last one.
public final class StatisticsBoard {

    private final Map<String, Statistic> latest = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Statistic put(String topic, String key, String rolloutId, String document, int partition, long offset) {
        var statistic = new Statistic(topic, key, rolloutId, document, partition, offset, changes.incrementAndGet());
        latest.put(topic + '\n' + key, statistic);
        return statistic;
    }

    /// The number of the latest change.
    public long changes() {
        return changes.get();
    }

    /// What changed after a number of changes, oldest first.
    public List<Statistic> after(long seen) {
        return latest.values().stream()
                .filter(statistic -> statistic.change() > seen)
                .sorted(Comparator.comparingLong(Statistic::change))
                .toList();
    }
}
