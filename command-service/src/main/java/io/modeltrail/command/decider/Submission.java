package io.modeltrail.command.decider;

import io.modeltrail.events.Command;
import io.modeltrail.events.wire.CommandContext;
import java.util.OptionalLong;

/// A command on its way to a decision. `ifVersion` is the stream version that the caller saw, where it insists on it.
public record Submission(Command command, CommandContext context, String requestHash, OptionalLong ifVersion) {}
