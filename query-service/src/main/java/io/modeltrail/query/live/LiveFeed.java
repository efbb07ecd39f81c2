package io.modeltrail.query.live;

import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.Leaves;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.statistics.Statistic;
import io.modeltrail.query.statistics.StatisticsBoard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Sends every reader all lifecycle events in order, from the stored leaves, so that a slow or returning reader misses
/// none; of statistics the latest. One virtual thread a reader.
public final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Asking NOW = new Asking(null, null);
    private static final int MOST_READERS = 500;
    private static final int AT_ONCE = 500;
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final Reads reads;
    private final Positions positions;
    private final StatisticsBoard board;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean running;

    public LiveFeed(Reads reads, Positions positions, StatisticsBoard board) {
        this.reads = reads;
        this.positions = positions;
        this.board = board;
    }

    /// How many readers follow the log here.
    public int readers() {
        return readers.get();
    }

    /// Empty when there are too many readers. `over` says when this one may read no more.
    Optional<SseEmitter> open(OptionalLong after, String stream, BooleanSupplier over) {
        long from = after.isPresent() ? after.getAsLong() : reached();
        if (readers.incrementAndGet() > MOST_READERS) {
            readers.decrementAndGet();
            return Optional.empty();
        }
        var emitter = new SseEmitter(0L);
        var reader = new Reader(emitter, stream, from, board.changes(), over);
        emitter.onError(_ -> reader.gone = true);
        emitter.onCompletion(() -> reader.gone = true);
        Thread.ofVirtual().name("query-live").start(reader::follow);
        return Optional.of(emitter);
    }

    private long reached() {
        return reads.read(AuditProjection.NAME, NOW, at -> at.position()).value();
    }

    private final class Reader {
        private final SseEmitter emitter;
        private final String stream;
        private long position;
        private long changes;
        private final BooleanSupplier over;
        private volatile boolean gone;

        Reader(SseEmitter emitter, String stream, long position, long changes, BooleanSupplier over) {
            this.emitter = emitter;
            this.stream = stream;
            this.position = position;
            this.changes = changes;
            this.over = over;
        }

        void follow() {
            try {
                emitter.send(SseEmitter.event().comment("the log from position " + (position + 1)));
                while (running && !gone && !over.getAsBoolean()) {
                    long seen = positions.moves();
                    int sent = sendLeaves() + sendStatistics();
                    if (sent == 0) {
                        positions.awaitMove(seen, HEARTBEAT_MILLIS);
                        if (positions.moves() == seen) {
                            emitter.send(SseEmitter.event().comment("still here"));
                        }
                    }
                }
                emitter.complete();
            } catch (IOException | IllegalStateException left) {
                LOG.debug("a reader of the live feed has left: {}", left.getMessage());
            } catch (RuntimeException failed) {
                emitter.completeWithError(failed);
            } finally {
                readers.decrementAndGet();
            }
        }

        private int sendLeaves() throws IOException {
            var answer = reads.read(AuditProjection.NAME, NOW, at -> Leaves.after(at, position, stream, AT_ONCE));
            List<Leaf> leaves = answer.value();
            for (var leaf : leaves) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(leaf.position()))
                        .name("lifecycle")
                        .data(leaf.text(), MediaType.TEXT_PLAIN));
                position = leaf.position();
            }
            if (leaves.size() < AT_ONCE) {
                position = Math.max(position, answer.position());
            }
            return leaves.size();
        }

        private int sendStatistics() throws IOException {
            var fresh = board.after(changes);
            for (Statistic statistic : fresh) {
                emitter.send(
                        SseEmitter.event().name(statistic.topic()).data(statistic.document(), MediaType.TEXT_PLAIN));
                changes = statistic.change();
            }
            return fresh.size();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for its requests: streams never end by themselves.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
        positions.moved();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
