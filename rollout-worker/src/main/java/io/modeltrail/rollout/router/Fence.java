package io.modeltrail.rollout.router;

import java.util.Comparator;

/// Orders the orders of one target, so that a late one is told from a new one: the position on the log of the event
/// that
/// began the rollout, then the rollout's epoch, then the rank within it. A router refuses an order whose fence is lower
/// than the one it has.
public record Fence(long position, int epoch, Rank rank) implements Comparable<Fence> {

    private static final Comparator<Fence> ORDER = Comparator.comparingLong(Fence::position)
            .thenComparingInt(Fence::epoch)
            .thenComparing(Fence::rank);

    /// What an order of one epoch may be, the later the stronger.
    public enum Rank {
        /// As the log orders it.
        ORDERED,
        /// Drained in an emergency, ahead of the log.
        DRAINED,
        /// The rollout is over; one version has everything.
        SETTLED
    }

    public Fence(long position, int epoch) {
        this(position, epoch, Rank.ORDERED);
    }

    public Fence drained() {
        return new Fence(position, epoch, Rank.DRAINED);
    }

    public Fence settled() {
        return new Fence(position, epoch, Rank.SETTLED);
    }

    @Override
    public int compareTo(Fence other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return position + "." + epoch + "." + rank;
    }
}
