package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.Stretch;
import io.modeltrail.stats.store.ObjectStore;
import java.util.List;

/// The time of one partition, as its records tell it: until when panes are complete, and what is late. Follows from the
/// order of the records within each topic alone, so that a replay comes to the same; only that nothing has come for a
/// while is known by the beats.
final class PartitionClock {
    private static final List<String> TOPICS = List.of(Topics.OBSERVATIONS, Topics.LABELS);

    /// A record that comes later than this after a newer one counts when it comes.
    private static final long LATENESS_MILLIS = 30_000;

    /// Beats without a record until a topic is not waited for.
    private static final int IDLE_BEATS = 30;

    private final long[] newest = {Long.MIN_VALUE, Long.MIN_VALUE};
    private final int[] silentBeats = {0, 0};
    private long newestPane = Long.MIN_VALUE;
    private long through = Long.MIN_VALUE;

    /// When a value counts, milliseconds: at the time of its record, or as soon as it may where that is too late.
    long countsAt(String topic, long time) {
        int index = TOPICS.indexOf(topic);
        newest[index] = Math.max(newest[index], time);
        silentBeats[index] = 0;
        return Math.max(time, newest[index] - LATENESS_MILLIS);
    }

    /// The pane of a time, or the first that is not told yet.
    long paneOf(long time) {
        long pane = Math.max(Stretch.paneOf(time), through + 1);
        newestPane = Math.max(newestPane, pane);
        return pane;
    }

    /// The last pane that has been told.
    long through() {
        return through;
    }

    boolean isIdle() {
        return silentBeats[0] >= IDLE_BEATS && silentBeats[1] >= IDLE_BEATS;
    }

    /// Goes on to the last pane that is complete by now.
    void beat() {
        long complete = Long.MAX_VALUE;
        for (int i = 0; i < newest.length; i++) {
            silentBeats[i] = Math.min(silentBeats[i] + 1, IDLE_BEATS);
            if (silentBeats[i] < IDLE_BEATS) {
                complete = Math.min(complete, newest[i] == Long.MIN_VALUE ? Long.MIN_VALUE : newest[i]);
            }
        }
        long last = isIdle()
                ? newestPane
                : complete == Long.MIN_VALUE ? Long.MIN_VALUE : Stretch.paneOf(complete - LATENESS_MILLIS) - 1;
        tell(last);
    }

    /// Waits no longer for what belongs into the panes up to and with this one.
    void tell(long pane) {
        through = Math.max(through, pane);
    }

    record Codec() implements ObjectStore.Codec<PartitionClock> {
        @Override
        public byte[] encode(PartitionClock clock) {
            return new BinaryWriter(64)
                    .number(clock.newest[0])
                    .number(clock.newest[1])
                    .number(clock.newestPane)
                    .number(clock.through)
                    .toBytes();
        }

        @Override
        public PartitionClock decode(byte[] bytes) {
            var from = new BinaryReader(bytes);
            var clock = new PartitionClock();
            clock.newest[0] = from.number();
            clock.newest[1] = from.number();
            clock.newestPane = from.number();
            clock.through = from.number();
            return clock;
        }
    }
}
