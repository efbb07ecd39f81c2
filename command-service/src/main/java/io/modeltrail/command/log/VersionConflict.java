package io.modeltrail.command.log;

/// Another command was faster on this stream; nothing was stored. Read the stream again and decide again.
public final class VersionConflict extends RuntimeException {

    private final String stream;
    private final long expected;
    private final long actual;

    /// `expected` and `actual` are versions of the last event, -1 for a stream without events.
    VersionConflict(String stream, long expected, long actual) {
        super("stream %s is at version %d, not at %d".formatted(stream, actual, expected));
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public String stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
