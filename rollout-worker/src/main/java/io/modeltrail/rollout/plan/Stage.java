package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RollbackPhase;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How far a rollout has come.
public sealed interface Stage {

    /// Steps are taken; nothing is judged while people have paused it.
    record Progressing(boolean paused) implements Stage {}

    /// The canary is being taken back. `failures` counts the attempts at the current phase that failed.
    record RollingBack(Set<RollbackPhase> completed, int failures, Optional<Instant> failedAt, Instant triggeredAt)
            implements Stage {

        public RollingBack {
            completed = Set.copyOf(completed);
        }

        /// Empty when all are done.
        public Optional<RollbackPhase> next() {
            return Arrays.stream(RollbackPhase.values())
                    .filter(phase -> !completed.contains(phase))
                    .findFirst();
        }

        RollingBack completed(RollbackPhase phase) {
            var all = EnumSet.of(phase);
            all.addAll(completed);
            return new RollingBack(all, 0, Optional.empty(), triggeredAt);
        }

        RollingBack failed(Instant at) {
            return new RollingBack(completed, failures + 1, Optional.of(at), triggeredAt);
        }
    }

    /// Over, one way or the other: the target says what serves.
    record Finished() implements Stage {}
}
