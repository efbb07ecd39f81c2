package io.modeltrail.rollout.runtime;

import io.modeltrail.events.wire.CommandMessage;

/// The way to command-service. Sending does not wait and does not fail; what got lost is sent again.
public interface CommandChannel {
    void send(String stream, CommandMessage message);
}
