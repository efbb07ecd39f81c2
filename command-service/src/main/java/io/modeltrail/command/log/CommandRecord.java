package io.modeltrail.command.log;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decided command, as it is stored beside its events. `requestHash` tells a repeated request from another one that
/// reuses the id.
public record CommandRecord(
        CommandContext context,
        String stream,
        String requestHash,
        CommandReply.Status status,
        @Nullable String code,
        @Nullable String detail,
        List<Unmet> unmet) {

    public CommandRecord {
        unmet = List.copyOf(unmet);
    }

    public String commandId() {
        return context.commandId();
    }
}
