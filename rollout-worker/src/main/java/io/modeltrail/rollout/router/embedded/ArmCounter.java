package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.ObservedTraffic.ArmTraffic;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Counts the requests of one arm and remembers when it last answered.
final class ArmCounter {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastAnswer = new AtomicReference<>();

    void begin() {
        requests.incrementAndGet();
        inFlight.incrementAndGet();
    }

    /// The request went elsewhere after all.
    void cancel() {
        requests.decrementAndGet();
        inFlight.decrementAndGet();
    }

    /// The last byte of an answer was sent.
    void answered() {
        lastAnswer.accumulateAndGet(
                Instant.now(), (before, now) -> before == null || before.isBefore(now) ? now : before);
    }

    void end() {
        inFlight.decrementAndGet();
    }

    ArmTraffic read() {
        return new ArmTraffic(requests.get(), inFlight.get(), Optional.ofNullable(lastAnswer.get()));
    }
}
