package io.modeltrail.standalone.replay;

import java.util.concurrent.locks.LockSupport;

/// Lets at most so many through in a second; zero means as many as possible.
public final class Pace {

    private final long perSecond;
    private final long begin = System.nanoTime();
    private long passed;

    public Pace(long perSecond) {
        this.perSecond = perSecond;
    }

    void await() {
        if (perSecond == 0) {
            return;
        }
        long due = begin + passed++ * 1_000_000_000L / perSecond;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
