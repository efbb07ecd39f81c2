package io.modeltrail.stats.observation;

import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.store.ObjectStore;
import io.modeltrail.stats.summary.Count;
import io.modeltrail.stats.summary.OutcomeSummary;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Keeps the statistics of one partition and says what is new: bad news at once (but not more often than the settings
/// allow), everything else at the next beat.
final class PartitionBook {
    private static final double MICROS = 1000;
    private final ObjectStore<PartitionStatistics> store;
    private final StatisticsSettings settings;
    private final BiConsumer<VersionKey, byte[]> output;
    private final Map<VersionKey, News> news = new HashMap<>();
    private final long windowPanes;
    private long lastBeat;

    /// What of one version has not been said yet. Times are wall clock, milliseconds.
    private static final class News {
        private boolean unsaid;
        private boolean urgent;
        private long urgentSaidAt = Long.MIN_VALUE;
    }

    PartitionBook(
            ObjectStore<PartitionStatistics> store,
            StatisticsSettings settings,
            BiConsumer<VersionKey, byte[]> output) {
        this.store = store;
        this.settings = settings;
        this.output = output;
        windowPanes = settings.window().toSeconds();
    }

    void observed(Observation observation, Prediction prediction, CaseFile file, SourcePosition on, long now) {
        PartitionStatistics statistics = statistics(prediction.key(), on);
        long time = prediction.happenedAt();
        statistics.observedAt(time);
        OutcomeSummary pane = statistics.pane(time, windowPanes);
        count(observation, statistics.totals());
        if (pane == null) {
            statistics.totals().increment(Count.LATE);
        } else {
            count(observation, pane);
        }
        boolean bad = observation.outcome() != Outcome.OK
                || observation.latencyMs() > settings.slow().toMillis()
                || (observation.safety() != null && observation.safety() < settings.unsafeBelow());
        Boolean truth = file.truthFor(prediction);
        if (truth != null) {
            CaseFile.Label label = file.label();
            long knownAt = label == null || prediction.truth() != null ? time : Math.max(time, label.at());
            bad |= judge(statistics, prediction, truth, knownAt);
        }
        finish(statistics, prediction.observationId(), on, bad, now);
    }

    void labelled(Prediction prediction, CaseFile.Label label, SourcePosition on, long now) {
        PartitionStatistics statistics = statistics(prediction.key(), on);
        boolean bad = judge(statistics, prediction, label.truth(), Math.max(prediction.happenedAt(), label.at()));
        finish(statistics, prediction.observationId(), on, bad, now);
    }

    void duplicated(VersionKey key, SourcePosition on) {
        PartitionStatistics statistics = statistics(key, on);
        statistics.totals().increment(Count.DUPLICATES);
        store.put(key.text(), statistics);
        news(key).unsaid = true;
    }

    /// Says what had to wait; call it every few milliseconds.
    void beat(long now) {
        boolean all = now - lastBeat >= settings.emitEvery().toMillis() / 2;
        news.forEach((key, each) -> {
            if (all && each.unsaid) {
                say(key, each, now, true);
            } else if (each.urgent && mayInterrupt(each, now)) {
                say(key, each, now, false);
            }
        });
        if (all) {
            lastBeat = now;
        }
    }

    /// After a restart: the receivers may know what was never committed, or nothing.
    void sayEverything(long now) {
        store.entries().values().forEach(each -> say(each.key(), news(each.key()), now, true));
    }

    /// Counts a prediction whose truth is known by now; true when it was wrong. Labels count at the time they became
    /// known, so that late labels still show a recent change.
    private boolean judge(PartitionStatistics statistics, Prediction prediction, boolean truth, long knownAt) {
        Boolean predicted = prediction.predicted();
        Consumer<OutcomeSummary> counting = summary -> {
            summary.increment(Count.LABELLED);
            if (predicted != null && prediction.answered()) {
                summary.recordDecision(predicted, truth);
            }
        };
        counting.accept(statistics.totals());
        OutcomeSummary pane = statistics.pane(knownAt, windowPanes);
        if (pane != null) {
            counting.accept(pane);
        }
        return predicted != null && prediction.answered() && predicted != truth;
    }

    private static void count(Observation observation, OutcomeSummary summary) {
        summary.increment(Count.OBSERVATIONS);
        switch (observation.outcome()) {
            case ERROR -> summary.increment(Count.ERRORS);
            case TIMEOUT -> summary.increment(Count.TIMEOUTS);
            case OK -> {
                summary.increment(Count.ANSWERED);
                if (observation.score() != null) {
                    summary.increment(Count.SCORED);
                }
            }
        }
        summary.recordLatency(Math.round(observation.latencyMs() * MICROS));
        if (observation.safety() != null) {
            summary.recordSafety(observation.safety());
        }
    }

    private void finish(
            PartitionStatistics statistics, String observationId, SourcePosition on, boolean bad, long now) {
        statistics.rests(on, observationId);
        store.put(statistics.key().text(), statistics);
        News each = news(statistics.key());
        each.unsaid = true;
        each.urgent |= bad;
        if (bad && mayInterrupt(each, now)) {
            say(statistics.key(), each, now, false);
        }
    }

    private boolean mayInterrupt(News each, long now) {
        return each.urgentSaidAt == Long.MIN_VALUE
                || now - each.urgentSaidAt >= settings.immediateEvery().toMillis();
    }

    private void say(VersionKey key, News each, long now, boolean withHistogram) {
        PartitionStatistics statistics = store.get(key.text());
        if (statistics == null) {
            return;
        }
        output.accept(key, statistics.update(each.urgent, withHistogram));
        if (each.urgent) {
            each.urgentSaidAt = now;
        }
        each.urgent = false;
        each.unsaid = each.unsaid && !withHistogram;
    }

    private PartitionStatistics statistics(VersionKey key, SourcePosition on) {
        PartitionStatistics known = store.get(key.text());
        return known == null ? new PartitionStatistics(key, on.partition()) : known;
    }

    private News news(VersionKey key) {
        return news.computeIfAbsent(key, _ -> new News());
    }
}
