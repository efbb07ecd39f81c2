package io.modeltrail.command.log;

import io.modeltrail.events.wire.CommandReply;

/// The command and its events are durable.
public record Appended(CommandReply reply) {}
