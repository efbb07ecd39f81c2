package io.modeltrail.stats.simulation;

import io.modeltrail.stats.sequential.BoundedSum;
import io.modeltrail.stats.sequential.RestartedBounds;
import java.util.SplittableRandom;

/// A stream of outcomes cut into panes of equal size, looked at after each observation from the last few restarts.
final class RestartedPanes {
    private static final int KEPT = 16;
    private final SplittableRandom random;
    private final int size;
    private final double alpha;
    private final int[] successes = new int[KEPT];
    private long seen;

    RestartedPanes(SplittableRandom random, int size, double alpha) {
        this.random = random;
        this.size = size;
        this.alpha = alpha;
    }

    /// How many observations of the given rate it takes until the lower bound exceeds the limit; `most` if it never
    /// does.
    int alarmsAbove(double limit, double rate, int most) {
        for (int n = 0; n < most; n++) {
            int pane = (int) (seen / size % KEPT);
            if (seen % size == 0) {
                successes[pane] = 0;
            }
            boolean success = random.nextDouble() < rate;
            successes[pane] += success ? 1 : 0;
            seen++;
            // Only a success can raise a lower bound.
            if (success && bounds(limit).lower() > limit) {
                return n;
            }
        }
        return most;
    }

    private RestartedBounds bounds(double limit) {
        long current = (seen - 1) / size;
        RestartedBounds bounds = new RestartedBounds(limit, 1, 0, 0);
        int sum = 0;
        for (long pane = current; pane >= Math.max(0, current - KEPT + 1); pane--) {
            sum += successes[(int) (pane % KEPT)];
            bounds = bounds.sinceRestart(pane + 1, new BoundedSum(sum, seen - pane * size), alpha);
        }
        return bounds;
    }
}
