package io.modeltrail.command.log;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Runs some work for as long as the application lives: when it fails it is logged and begun again after a pause that
/// grows from 100 ms to 5 s.
public final class BackgroundLoop implements SmartLifecycle {

    private static final System.Logger LOGGER = System.getLogger(BackgroundLoop.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Work work;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Exception failure;

    public BackgroundLoop(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /// Ends only by an exception; an interrupt asks it to. It calls `sound` whenever it did what it is for.
    @FunctionalInterface
    public interface Work {
        void run(Runnable sound) throws Exception;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name(name).daemon().start(this::repeat);
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /// Why the work broke, until it has done some of it again; null when all is well.
    public @Nullable Exception failure() {
        return failure;
    }

    private void repeat() {
        var pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run(() -> failure = null);
            } catch (InterruptedException _) {
                break;
            } catch (Exception broken) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (failure == null) {
                    pause = FIRST_PAUSE;
                }
                report(broken, pause);
                if (!paused(pause)) {
                    break;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        LOGGER.log(INFO, "{0} has stopped", name);
    }

    private void report(Exception broken, Duration pause) {
        var before = failure;
        failure = broken;
        if (before == null || !Objects.equals(before.getMessage(), broken.getMessage())) {
            LOGGER.log(ERROR, () -> "%s broke and begins again in %s".formatted(name, pause), broken);
        }
    }

    private static boolean paused(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
