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

    /// Nobody waits for the good news of a version outside a rollout.
    private static final int BEATS_OUTSIDE_ROLLOUTS = 8;
    private final ObjectStore<PartitionStatistics> store;
    private final StatisticsSettings settings;
    private final BiConsumer<VersionKey, byte[]> output;
    private final Map<VersionKey, Page> pages = new HashMap<>();
    private final long windowPanes;
    private long lastBeat;
    private long lastBeatOutside;

    /// One version's statistics and what of them has not been said yet. Times are wall clock, milliseconds.
    private static final class Page {
        private final String storeKey;
        private final PartitionStatistics statistics;
        private boolean unsaid;
        private boolean urgent;
        private long urgentSaidAt = Long.MIN_VALUE;

        Page(PartitionStatistics statistics) {
            this.statistics = statistics;
            storeKey = statistics.key().text();
        }
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
        Page page = page(prediction.key(), on);
        PartitionStatistics statistics = page.statistics;
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
        finish(page, prediction.observationId(), on, bad, now);
    }

    void labelled(Prediction prediction, CaseFile.Label label, SourcePosition on, long now) {
        Page page = page(prediction.key(), on);
        boolean bad = judge(page.statistics, prediction, label.truth(), Math.max(prediction.happenedAt(), label.at()));
        finish(page, prediction.observationId(), on, bad, now);
    }

    void duplicated(VersionKey key, SourcePosition on) {
        Page page = page(key, on);
        page.statistics.totals().increment(Count.DUPLICATES);
        page.unsaid = true;
        store.put(page.storeKey, page.statistics);
    }

    /// Says what had to wait for a next record that did not come.
    void beat(long now) {
        long every = settings.emitEvery().toMillis() / 2;
        boolean all = now - lastBeat >= every;
        boolean outside = now - lastBeatOutside >= every * BEATS_OUTSIDE_ROLLOUTS;
        for (Page page : pages.values()) {
            boolean due = page.statistics.key().isInRollout() ? all : outside;
            if (due && page.unsaid) {
                say(page, now, true);
            } else if (page.urgent && mayInterrupt(page, now)) {
                say(page, now, false);
            }
        }
        lastBeat = all ? now : lastBeat;
        lastBeatOutside = outside ? now : lastBeatOutside;
    }

    /// After a restart: the receivers may know what was never committed, or nothing.
    void sayEverything(long now) {
        for (PartitionStatistics each : store.entries().values()) {
            say(pages.computeIfAbsent(each.key(), _ -> new Page(each)), now, true);
        }
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

    private void finish(Page page, String observationId, SourcePosition on, boolean bad, long now) {
        page.statistics.rests(on, observationId);
        store.put(page.storeKey, page.statistics);
        page.unsaid = true;
        page.urgent |= bad;
        if (page.urgent && mayInterrupt(page, now)) {
            say(page, now, false);
        }
    }

    private boolean mayInterrupt(Page page, long now) {
        return page.urgentSaidAt == Long.MIN_VALUE
                || now - page.urgentSaidAt >= settings.immediateEvery().toMillis();
    }

    private void say(Page page, long now, boolean withHistogram) {
        output.accept(page.statistics.key(), page.statistics.update(page.urgent, withHistogram));
        if (page.urgent) {
            page.urgentSaidAt = now;
        }
        page.urgent = false;
        page.unsaid = page.unsaid && !withHistogram;
    }

    private Page page(VersionKey key, SourcePosition on) {
        Page known = pages.get(key);
        if (known == null) {
            PartitionStatistics saved = store.get(key.text());
            known = new Page(saved == null ? new PartitionStatistics(key, on.partition()) : saved);
            pages.put(key, known);
        }
        return known;
    }
}
