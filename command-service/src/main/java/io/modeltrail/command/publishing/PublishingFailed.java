package io.modeltrail.command.publishing;

/// The log could not be carried to Kafka; it is tried again from where the topic ends.
public final class PublishingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PublishingFailed(String message) {
        super(message);
    }

    PublishingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
