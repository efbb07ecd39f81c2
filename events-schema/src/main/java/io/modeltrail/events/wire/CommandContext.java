package io.modeltrail.events.wire;

import org.jspecify.annotations.Nullable;

/// Who asked for a command and why: the metadata of every event it leads to. `actor` is `issuer|subject`.
/// `causationId` is the id of the event or command that caused this one, where there was one.
public record CommandContext(
        String commandId,
        String actor,
        String role,
        @Nullable String reason,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {}
