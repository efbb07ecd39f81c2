package io.modeltrail.servers;

import org.jspecify.annotations.Nullable;

/// An embedded server could not be started; the message is one line for the person who started it and names the way
/// out.
public final class ServerStartException extends RuntimeException {

    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
