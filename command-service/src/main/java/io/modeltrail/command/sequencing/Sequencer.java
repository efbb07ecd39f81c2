package io.modeltrail.command.sequencing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.command.log.BackgroundLoop;
import io.modeltrail.log.note.NoteSigner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Leads when nobody else does, and then gives positions as long as it can: log.event → log.leaf, log.tile,
/// log.checkpoint.
public final class Sequencer implements BackgroundLoop.Work {

    private static final int BATCH = 2000;
    /// Between two batches that were not full: gathers events, so that a busy log is not sequenced one by one.
    private static final Duration GATHER = Duration.ofMillis(3);
    private static final Duration POLL_BUSY = Duration.ofMillis(10);
    private static final Duration POLL_IDLE = Duration.ofMillis(50);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final String log;
    private final DataSource source;
    private final NoteSigner signer;
    private final InstantSource clock;
    private final WakeUp wakeUp = new WakeUp();
    private final Counter sequenced;
    private volatile Runnable afterSequencing = () -> {};
    private volatile long size;
    private volatile double waitingSeconds;

    /// `source` opens sessions of role `modeltrail_sequencer`, a new one each time.
    public Sequencer(String log, DataSource source, NoteSigner signer, InstantSource clock, MeterRegistry meters) {
        this.log = log;
        this.source = source;
        this.signer = signer;
        this.clock = clock;
        this.sequenced = Counter.builder("modeltrail.sequencer.events")
                .description("Events that got a position here")
                .register(meters);
        Gauge.builder("modeltrail.sequencer.size", this, s -> s.size)
                .description("Positions given, as far as this process knows")
                .register(meters);
        Gauge.builder("modeltrail.sequencer.lag", this, s -> s.waitingSeconds)
                .description("Age of the oldest event without a position, refreshed each second by the leader")
                .baseUnit("seconds")
                .register(meters);
    }

    /// Something was appended; cheap, from any thread.
    public void wakeUp() {
        wakeUp.signal();
    }

    /// Calls this after positions were given or a checkpoint was signed; it must only wake somebody up.
    public void afterSequencing(Runnable wakeUp) {
        this.afterSequencing = wakeUp;
    }

    /// Positions given so far, as far as this process knows.
    public long size() {
        return size;
    }

    @Override
    public void run(Runnable sound) throws SQLException, InterruptedException, Fenced {
        try (var leadership = Leadership.acquire(source, "sequencer", log)) {
            lead(Term.begin(leadership.connection(), log, signer), sound);
        }
    }

    private void lead(Term term, Runnable sound) throws SQLException, InterruptedException, Fenced {
        long lastCheckpoint = System.nanoTime() - SECOND;
        long lastEvents = System.nanoTime() - BUSY.toNanos();
        long lastLook = lastCheckpoint;
        size = term.size();
        while (!Thread.interrupted()) {
            int count = term.step(BATCH);
            sound.run();
            long now = System.nanoTime();
            if (count > 0) {
                size = term.size();
                sequenced.increment(count);
                lastEvents = now;
            }
            boolean due = term.hasNewLeaves() && now - lastCheckpoint >= SECOND;
            if (due) {
                term.checkpoint();
                lastCheckpoint = now;
            }
            if (now - lastLook >= SECOND) {
                waitingSeconds = term.waiting(clock.instant()).toNanos() / 1e9;
                lastLook = now;
            }
            if (due || count > 0) {
                afterSequencing.run();
            }
            if (count < BATCH) {
                pause(now - lastEvents < BUSY.toNanos());
            }
        }
        throw new InterruptedException();
    }

    private void pause(boolean busy) throws InterruptedException {
        if (busy) {
            Thread.sleep(GATHER);
        }
        wakeUp.await(busy ? POLL_BUSY : POLL_IDLE);
    }
}
