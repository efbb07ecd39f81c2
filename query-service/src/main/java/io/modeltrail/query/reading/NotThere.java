package io.modeltrail.query.reading;

/// What was asked for is not there, or was not at the moment asked about; the answer is 404.
public final class NotThere extends RuntimeException {
    public NotThere(String what) {
        super(what);
    }
}
