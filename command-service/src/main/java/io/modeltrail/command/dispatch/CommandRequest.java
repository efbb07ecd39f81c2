package io.modeltrail.command.dispatch;

import io.modeltrail.events.Command;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One command of one caller, read and well-formed. `ifVersion` is the stream version that the caller insists on.
public record CommandRequest(
        String commandId,
        Command command,
        Caller caller,
        OptionalLong ifVersion,
        @Nullable String reason,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {}
