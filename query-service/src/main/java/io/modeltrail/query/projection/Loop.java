package io.modeltrail.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that goes on from start to stop on a thread of its own. When it fails (PostgreSQL or Kafka away) it is tried
/// again, at first at once, then ever more slowly.
public abstract class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable String trouble;
    private @Nullable Thread thread;
    private long pauseMillis;

    protected Loop(String name) {
        this.name = name;
    }

    /// Works until [#isRunning()] is false; whatever it throws ends one try. Calls [#well()] when something succeeded.
    protected abstract void work() throws Exception;

    public String name() {
        return name;
    }

    /// Why it does not get on, null when it does.
    public @Nullable String trouble() {
        return trouble;
    }

    protected void well() {
        trouble = null;
        pauseMillis = 0;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("query-" + name).start(this::untilStopped);
    }

    private void untilStopped() {
        while (running) {
            try {
                work();
            } catch (Exception e) {
                if (running) {
                    pauseAfter(e);
                }
            }
        }
    }

    private void pauseAfter(Exception failure) {
        trouble = String.valueOf(failure.getMessage());
        LOG.atWarn()
                .addKeyValue("loop", name)
                .addKeyValue("retryAfterMillis", pauseMillis)
                .setCause(failure)
                .log("{} failed: {}", name, trouble);
        try {
            stopping.await(pauseMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        pauseMillis = Math.min(LONGEST_PAUSE.toMillis(), 2 * pauseMillis + 100);
    }

    @Override
    public void stop() {
        asked().ifPresent(this::end);
    }

    /// Every loop is asked to stop before any is waited for.
    @Override
    public void stop(Runnable stopped) {
        var ending = asked();
        Thread.ofVirtual().start(() -> {
            try {
                ending.ifPresent(this::end);
            } finally {
                stopped.run();
            }
        });
    }

    private Optional<Thread> asked() {
        running = false;
        Thread ending;
        synchronized (this) {
            ending = thread;
            thread = null;
        }
        stopping.countDown();
        return Optional.ofNullable(ending);
    }

    /// Turns are short; only one that hangs is interrupted.
    private void end(Thread ending) {
        try {
            if (!ending.join(PATIENCE)) {
                ending.interrupt();
                LOG.warn("{} did not stop within {} and was interrupted", name, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
