package io.modeltrail.events.audit;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.time.Instant;
import java.util.List;

/// A regulated command that was refused: part of the record, because an attempt is a fact too.
public sealed interface RefusalEvent extends Event {

    /// `refusedStream` and `commandType` say what was attempted; `code` and `unmet` say why not.
    record CommandRefused(
            String refusedCommand,
            String refusedStream,
            String commandType,
            String code,
            List<Unmet> unmet,
            Instant occurredAt)
            implements RefusalEvent {

        @Override
        public String stream() {
            return Streams.refusal(refusedCommand);
        }
    }

    /// One requirement that was not met: the rule's name, why, and where evidence for it would come from.
    record Unmet(String rule, String why, String evidence) {}
}
