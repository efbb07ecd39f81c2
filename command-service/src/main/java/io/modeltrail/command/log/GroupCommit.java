package io.modeltrail.command.log;

import java.time.Duration;

/// How appends share a WAL flush.
///
/// @param writers threads that store batches, each with its own connection
/// @param maxCommands in one batch
/// @param maxBytes of envelopes in one batch; one command may pass it
/// @param queue commands that may wait; beyond it callers wait, and at last are refused
/// @param patience how long PostgreSQL may be away before waiting callers are told
public record GroupCommit(int writers, int maxCommands, int maxBytes, int queue, Duration patience) {

    public GroupCommit {
        if (writers < 1 || maxCommands < 1 || maxBytes < 1 || queue < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("modeltrail.log.group-commit must have positive values");
        }
    }

    public static GroupCommit standard() {
        return new GroupCommit(1, 256, 4 << 20, 4096, Duration.ofSeconds(3));
    }
}
