package io.modeltrail.rollout.router;

import java.util.Comparator;

/// Orders the orders of one target, so that a late one is told from a new one: the position on the log of the event
/// that
/// began the rollout, then the rollout's epoch. A router refuses an order whose fence is lower than the one it has.
public record Fence(long position, int epoch) implements Comparable<Fence> {

    private static final Comparator<Fence> ORDER =
            Comparator.comparingLong(Fence::position).thenComparingInt(Fence::epoch);

    @Override
    public int compareTo(Fence other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return position + "." + epoch;
    }
}
