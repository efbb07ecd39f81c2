package io.modeltrail.command.log;

import io.modeltrail.events.wire.CommandReply;

/// A command that was answered before, with that answer; its position is filled in once it is known.
public record StoredCommand(CommandReply reply, String actor, String requestHash) {}
