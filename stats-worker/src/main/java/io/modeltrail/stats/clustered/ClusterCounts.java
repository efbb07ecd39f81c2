package io.modeltrail.stats.clustered;

/// Sufficient statistics of a proportion over clusters: number of clusters, Σx, Σn, Σx², Σxn, Σn², with x successes
/// among the n cases of each cluster. Whole numbers, so merging is exact in any order; a sum beyond 64 bits is refused.
public record ClusterCounts(long clusters, long successes, long cases, long xx, long xn, long nn) {
    private static final ClusterCounts NONE = new ClusterCounts(0, 0, 0, 0, 0, 0);

    public static ClusterCounts none() {
        return NONE;
    }

    /// With one more cluster; one without cases does not count.
    public ClusterCounts with(long x, long n) {
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("a cluster needs 0 <= successes <= cases, got " + x + " of " + n);
        }
        return n == 0
                ? this
                : plus(new ClusterCounts(
                        1, x, n, Math.multiplyExact(x, x), Math.multiplyExact(x, n), Math.multiplyExact(n, n)));
    }

    /// Of other clusters; one cluster must not be divided between the two.
    public ClusterCounts plus(ClusterCounts other) {
        return new ClusterCounts(
                Math.addExact(clusters, other.clusters),
                Math.addExact(successes, other.successes),
                Math.addExact(cases, other.cases),
                Math.addExact(xx, other.xx),
                Math.addExact(xn, other.xn),
                Math.addExact(nn, other.nn));
    }
}
