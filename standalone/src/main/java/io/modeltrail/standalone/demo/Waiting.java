package io.modeltrail.standalone.demo;

import io.modeltrail.standalone.demo.DemoStage.StoryFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what a story needs, for a while.
final class Waiting {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /// Throws [StoryFailed] with `otherwise` when it does not come.
    static void until(BooleanSupplier condition, String otherwise) {
        var _ = until(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), otherwise);
    }

    /// What there is at last.
    static <T> T until(Supplier<Optional<T>> found, String otherwise) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = found.get();
            if (now.isPresent()) {
                return now.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailed(otherwise);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
