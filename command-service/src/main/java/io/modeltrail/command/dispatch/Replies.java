package io.modeltrail.command.dispatch;

import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import java.util.List;

/// Answers to commands that changed nothing and are not stored.
final class Replies {

    private static final long UNKNOWN = -1;

    private Replies() {}

    static CommandReply of(CommandRequest request, Status status, String code, String detail) {
        return of(request, UNKNOWN, status, code, detail);
    }

    static CommandReply of(CommandRequest request, long version, Status status, String code, String detail) {
        return new CommandReply(
                request.commandId(),
                status,
                request.command().stream(),
                version,
                List.of(),
                null,
                code,
                detail,
                List.of());
    }

    static CommandReply malformed(String commandId, String stream, String detail) {
        return new CommandReply(
                commandId, Status.MALFORMED, stream, UNKNOWN, List.of(), null, Codes.MALFORMED, detail, List.of());
    }
}
