package io.modeltrail.command.sequencing;

/// Another leader has taken over; what this one meant to store was not stored.
public final class Fenced extends Exception {

    private static final long serialVersionUID = 1;

    static final String SQL_STATE = "MT001";

    Fenced(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
