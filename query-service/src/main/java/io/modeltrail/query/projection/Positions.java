package io.modeltrail.query.projection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Wakes those who wait for a projection to move. Looking again after a while covers moves made by other processes.
public final class Positions {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Object monitor = new Object();
    private long moves;

    /// Something was committed.
    public void moved() {
        synchronized (monitor) {
            moves++;
            monitor.notifyAll();
        }
    }

    /// Waits until it holds, at most so long. False when it does not hold by then.
    public boolean await(BooleanSupplier holds, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = moves();
            if (holds.getAsBoolean()) {
                return true;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            awaitMove(seen, Math.min(left, LOOK_AGAIN_MILLIS));
        }
    }

    /// How many moves there were: to be handed to [#awaitMove(long, long)].
    public long moves() {
        synchronized (monitor) {
            return moves;
        }
    }

    /// Waits for the first move after those seen, at most so long.
    public void awaitMove(long seen, long atMostMillis) {
        long deadline = System.nanoTime() + atMostMillis * 1_000_000;
        synchronized (monitor) {
            try {
                for (long left = atMostMillis;
                        moves == seen && left > 0;
                        left = (deadline - System.nanoTime()) / 1_000_000) {
                    monitor.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the log", e);
            }
        }
    }
}
