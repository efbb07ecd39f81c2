package io.modeltrail.standalone.replay;

/// A file of predictions that cannot be used as asked.
public final class UnusableFile extends RuntimeException {

    /// Whether the request or the file is at fault.
    public enum Kind {
        COLUMN,
        CONTENT
    }

    private final Kind kind;

    UnusableFile(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
