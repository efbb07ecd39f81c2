package io.modeltrail.command.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Clients that work at once, each on a virtual thread of its own.
final class Load {

    private Load() {}

    /// What `done` grew by a second until the last client ended. `client` makes the work of each, counted from 0.
    static double perSecond(int clients, AtomicLong done, IntFunction<Callable<Void>> client) throws Exception {
        List<Callable<Void>> work = IntStream.range(0, clients).mapToObj(client).toList();
        long before = done.get();
        long begin = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : pool.invokeAll(work)) {
                one.get();
            }
        }
        return (done.get() - before) * 1e9 / (System.nanoTime() - begin);
    }

    /// Fails unless what was acknowledged is there, and nothing else.
    static void requireStored(String what, long stored, long acknowledged) {
        if (stored != acknowledged) {
            throw new IllegalStateException(
                    "%d %s were acknowledged, %d are stored".formatted(acknowledged, what, stored));
        }
    }
}
