package io.modeltrail.command.log;

/// The log cannot be written or read now. What a failed append became is unknown: asking again with the same command id
/// gives the one true answer.
public final class LogUnavailable extends RuntimeException {

    LogUnavailable(String message) {
        super(message);
    }

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
