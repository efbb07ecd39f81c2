package io.modeltrail.stats.simulation;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/// How many runs to make, from which seed. Every simulation draws from a stream of its own, so adding one leaves the
/// others as they were.
record Runs(long seed, int count) {
    Simulated of(String method, String setting, Promise promise, Predicate<SplittableRandom> happens) {
        return of(method, setting, promise, 1, happens);
    }

    /// @param effort how many times as long as usual a run takes; so many fewer are made
    Simulated of(String method, String setting, Promise promise, int effort, Predicate<SplittableRandom> happens) {
        var random = new SplittableRandom(seed + 31L * method.hashCode() + setting.hashCode());
        int runs = Math.max(1, count / effort);
        long hits = 0;
        for (int run = 0; run < runs; run++) {
            hits += happens.test(random) ? 1 : 0;
        }
        return new Simulated(method, setting, promise, hits, runs);
    }
}
