package io.modeltrail.command.dispatch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says no. A refusal of a regulated command, and the attempt of who may not, are put on the log with the command's
/// answer, so that an auditor finds them and a repeated command gets the same answer.
final class Refusals {

    private final EventLog log;
    private final Function<Command, Access> access;
    private final int denialsAMinute;
    private final LoadingCache<String, AtomicInteger> denials = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(_ -> new AtomicInteger());

    /// `denialsAMinute` is how many attempts of one identity at what is not regulated are recorded in a minute, so that
    /// nobody fills the log by trying.
    Refusals(EventLog log, Function<Command, Access> access, int denialsAMinute) {
        this.log = log;
        this.access = access;
        this.denialsAMinute = denialsAMinute;
    }

    CommandReply refused(CommandRequest request, CommandContext context, String hash, Rejection rejection) {
        return refuse(
                request,
                context,
                hash,
                Status.REFUSED,
                String.valueOf(rejection.getMessage()),
                rejection.unmet(),
                isRegulated(request));
    }

    /// Who may not is recorded whatever the command is.
    CommandReply denied(CommandRequest request, CommandContext context, String hash, List<Unmet> obstacles) {
        return refuse(
                request,
                context,
                hash,
                Status.FORBIDDEN,
                obstacles.stream().map(Unmet::why).collect(Collectors.joining("; ")),
                obstacles,
                isRegulated(request) || denials.get(request.caller().actor()).incrementAndGet() <= denialsAMinute);
    }

    private boolean isRegulated(CommandRequest request) {
        return access.apply(request.command()).regulated();
    }

    private CommandReply refuse(
            CommandRequest request,
            CommandContext context,
            String hash,
            Status status,
            String detail,
            List<Unmet> unmet,
            boolean recorded) {
        var command = request.command();
        var code = unmet.getFirst().rule();
        if (!recorded) {
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
