package io.modeltrail.query.reading;

/// The answer needs a part of the log that has not arrived here in time; the answer is 503 with Retry-After.
public final class NotYet extends RuntimeException {
    public NotYet(String what) {
        super(what);
    }
}
