package io.modeltrail.stats.health;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Tip;
import io.modeltrail.stats.observation.PartitionStatistics;
import io.modeltrail.stats.summary.Count;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes the health window of a version: a pure function of what was observed and of the end of the window.
final class HealthReport {
    private HealthReport() {}

    /// `tip` is the record that made the output immediate; null for a regular one.
    static HealthWindow of(VersionHealth health, double alpha, Instant computedAt, @Nullable Tip tip) {
        Instant windowStart = Instant.ofEpochMilli(health.firstPaneOfWindow() * PartitionStatistics.PANE_MILLIS);
        Instant windowEnd = Instant.ofEpochMilli((health.lastPane() + 1) * PartitionStatistics.PANE_MILLIS);
        OutcomeSummary totals = health.totals();
        long firstAt = health.firstAt();
        Instant since = firstAt == Long.MAX_VALUE ? windowStart : Instant.ofEpochMilli(firstAt);
        return new HealthWindow(
                health.key().rolloutId(),
                health.key().model(),
                health.key().version(),
                windowStart,
                windowEnd,
                computedAt,
                tip != null,
                totals.count(Count.OBSERVATIONS),
                health.recent().count(Count.OBSERVATIONS),
                totals.count(Count.LABELLED),
                totals.count(Count.DUPLICATES),
                totals.count(Count.LATE),
                new LifetimeEstimates(alpha, since).of(totals),
                RecentEstimates.of(health, alpha, windowStart),
                health.inputs(),
                tip == null ? health.tip().orElse(null) : tip);
    }
}
