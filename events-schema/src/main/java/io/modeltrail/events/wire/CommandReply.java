package io.modeltrail.events.wire;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a command, on topic `lifecycle-replies` and stored with the command's id, so that a repeated command
/// gets the first answer. `events` are the envelopes it led to; `position` is known once the sequencer has been there.
public record CommandReply(
        String commandId,
        Status status,
        String stream,
        long streamVersion,
        List<EventEnvelope> events,
        @Nullable Long position,
        @Nullable String code,
        @Nullable String detail,
        List<Unmet> unmet) {

    /// What became of the command.
    public enum Status {
        ACCEPTED,
        /// A rule said no.
        REFUSED,
        /// It could not be read.
        MALFORMED,
        FORBIDDEN,
        /// Another command was faster; ask again.
        CONFLICT,
        /// The store is down; ask again.
        UNAVAILABLE
    }
}
