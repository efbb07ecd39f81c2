package io.modeltrail.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// Runs tasks at the same time, except those of one key, which run one after the other in the order they came.
final class InOrder {

    private final Executor executor;
    private final Semaphore permits;
    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

    InOrder(Executor executor, int concurrency) {
        this.executor = executor;
        this.permits = new Semaphore(concurrency);
    }

    /// Waits while too many tasks are running or waiting.
    void run(String key, Runnable task) throws InterruptedException {
        permits.acquire();
        synchronized (last) {
            var tail = last.getOrDefault(key, CompletableFuture.completedFuture(null))
                    .thenRunAsync(task, executor)
                    .exceptionally(_ -> null);
            last.put(key, tail);
            var _ = tail.thenRun(() -> finished(key, tail));
        }
    }

    private void finished(String key, CompletableFuture<Void> tail) {
        permits.release();
        synchronized (last) {
            last.remove(key, tail);
        }
    }
}
