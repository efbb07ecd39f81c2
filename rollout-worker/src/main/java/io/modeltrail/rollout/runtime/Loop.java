package io.modeltrail.rollout.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that does its work again after a failure, with pauses that grow, until it is stopped.
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Work work;
    private final Runnable wake;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private final Thread thread;

    /// `run` returns when the loop stops, and throws when it cannot go on.
    interface Work {
        void run(Loop loop) throws Exception;
    }

    Loop(String name, Work work, Runnable wake) {
        this.name = name;
        this.work = work;
        this.wake = wake;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::repeat);
    }

    void start() {
        thread.start();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /// The work runs well since.
    void isWell() {
        failure.set(Optional.empty());
    }

    /// What stopped the work last, until it runs well again.
    Optional<Throwable> failure() {
        return failure.get();
    }

    void stop() {
        stopping.countDown();
        wake.run();
        try {
            if (!thread.join(TO_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        var pause = FIRST_PAUSE;
        while (!isStopping()) {
            try {
                work.run(this);
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (isStopping()) {
                    return;
                }
                if (failure.getAndSet(Optional.of(e)).isEmpty()) {
                    pause = FIRST_PAUSE;
                }
                LOG.atError()
                        .addKeyValue("loop", name)
                        .addKeyValue("again", pause)
                        .setCause(e)
                        .log("Work stopped");
                pause = rest(pause);
            }
        }
    }

    private Duration rest(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return pause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
