package io.modeltrail.command.decider;

/// The caller decided on a version of the stream that is not the current one.
public final class StaleVersion extends RuntimeException {

    private final long current;

    StaleVersion(String stream, long expected, long current) {
        super(
                "stream %s is at version %d, not at %d; read it again".formatted(stream, current, expected),
                null,
                false,
                false);
        this.current = current;
    }

    /// The version of the last event, -1 for a stream without events.
    public long current() {
        return current;
    }
}
