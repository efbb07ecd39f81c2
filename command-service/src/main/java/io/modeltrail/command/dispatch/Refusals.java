package io.modeltrail.command.dispatch;

import io.modeltrail.command.domain.Access;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.log.CommandRecord;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.NewEvent;
import io.modeltrail.events.Command;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.CommandTypes;
import java.util.List;
import java.util.function.Function;

/// Says no. Where the command is regulated the refusal is put on the log with the command's answer, so that an auditor
/// finds the attempt and a repeated command gets the same answer.
final class Refusals {

    private final EventLog log;
    private final Function<Command, Access> access;

    Refusals(EventLog log, Function<Command, Access> access) {
        this.log = log;
        this.access = access;
    }

    CommandReply refused(CommandRequest request, CommandContext context, String hash, Rejection rejection) {
        return refuse(
                request, context, hash, Status.REFUSED, String.valueOf(rejection.getMessage()), rejection.unmet());
    }

    CommandReply denied(CommandRequest request, CommandContext context, String hash, Unmet why) {
        return refuse(request, context, hash, Status.FORBIDDEN, why.why(), List.of(why));
    }

    private CommandReply refuse(
            CommandRequest request,
            CommandContext context,
            String hash,
            Status status,
            String detail,
            List<Unmet> unmet) {
        var command = request.command();
        var code = unmet.getFirst().rule();
        if (!access.apply(command).regulated()) {
            return new CommandReply(
                    request.commandId(), status, command.stream(), -1, List.of(), null, code, detail, unmet);
        }
        var refused = new CommandRefused(
                request.commandId(),
                command.stream(),
                CommandTypes.nameOf(command.getClass()),
                code,
                unmet,
                command.requestedAt());
        return log.append(
                        new CommandRecord(context, command.stream(), hash, status, code, detail, unmet),
                        List.of(new NewEvent(0, refused)))
                .reply();
    }
}
