package io.modeltrail.stats.drift;

import java.util.ArrayList;
import java.util.List;

/// A window over a stream of values in [0, 1] that is as long as its mean stays the same: it drops its oldest part when
/// that part's mean differs from the rest by more than chance allows. Bifet and Gavaldà (2007) SDM, ADWIN2: the bound
/// with the window's variance, memory logarithmic in the length of the window.
public final class Adwin {
    /// Buckets of one size before two of them are merged, the paper's M.
    private static final int BUCKETS_A_SIZE = 5;

    /// Fewer values on either side of a cut are not judged.
    private static final long SHORTEST_PART = 5;

    private final double confidence;
    private final List<Bucket> oldestFirst = new ArrayList<>();
    private Bucket window = Bucket.EMPTY;

    /// @param delta the chance of a false cut at one value, between 0 and 1
    public Adwin(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must lie between 0 and 1, got " + delta);
        }
        confidence = delta;
    }

    /// Whether the window was cut, so whether the mean has changed.
    public boolean add(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("values must be scaled to lie between 0 and 1, got " + value);
        }
        var single = new Bucket(1, value, 0);
        oldestFirst.add(single);
        window = window.plus(single);
        compress();
        boolean cut = false;
        while (isCuttable()) {
            oldestFirst.removeFirst();
            window = oldestFirst.stream().reduce(Bucket.EMPTY, Bucket::plus);
            cut = true;
        }
        return cut;
    }

    /// Values in the window.
    public long width() {
        return window.count;
    }

    /// Of the window; 0 when it is empty.
    public double mean() {
        return window.mean;
    }

    public double variance() {
        return window.count == 0 ? 0 : window.squares / window.count;
    }

    int buckets() {
        return oldestFirst.size();
    }

    private boolean isCuttable() {
        Bucket old = Bucket.EMPTY;
        for (Bucket bucket : oldestFirst) {
            old = old.plus(bucket);
            long rest = window.count - old.count;
            if (rest < SHORTEST_PART) {
                return false;
            }
            if (old.count >= SHORTEST_PART) {
                double restMean = (window.mean * window.count - old.mean * old.count) / rest;
                if (Math.abs(old.mean - restMean) > allowed((double) old.count, (double) rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// ε of the paper's equation for a cut, with δ' = δ / ln n.
    private double allowed(double old, double rest) {
        double evidence = StrictMath.log(2 * StrictMath.log((double) window.count) / confidence);
        double inverse = 1 / old + 1 / rest;
        return Math.sqrt(2 * inverse * variance() * evidence) + 2.0 / 3 * inverse * evidence;
    }

    /// Buckets double in size towards the past: where one size has too many, its two oldest become one.
    private void compress() {
        int end = oldestFirst.size();
        while (end > 0) {
            long size = oldestFirst.get(end - 1).count;
            int start = end - 1;
            while (start > 0 && oldestFirst.get(start - 1).count == size) {
                start--;
            }
            if (end - start <= BUCKETS_A_SIZE) {
                return;
            }
            oldestFirst.set(start, oldestFirst.get(start).plus(oldestFirst.remove(start + 1)));
            end = start + 1;
        }
    }

    private record Bucket(long count, double mean, double squares) {
        private static final Bucket EMPTY = new Bucket(0, 0, 0);

        /// Chan, Golub and LeVeque (1983).
        Bucket plus(Bucket other) {
            long total = count + other.count;
            if (total == 0) {
                return EMPTY;
            }
            double distance = other.mean - mean;
            double share = (double) other.count / total;
            return new Bucket(
                    total, mean + distance * share, squares + other.squares + distance * distance * share * count);
        }
    }
}
