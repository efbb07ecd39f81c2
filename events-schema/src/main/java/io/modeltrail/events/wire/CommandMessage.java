package io.modeltrail.events.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A command on topic `lifecycle-commands`, keyed by stream. `type` is a name of [CommandTypes].
public record CommandMessage(
        String commandId,
        String type,
        String actor,
        @Nullable String reason,
        @Nullable String correlationId,
        @Nullable String causationId,
        JsonNode data) {}
