package io.modeltrail.command.dispatch;

import io.modeltrail.command.decider.DecidingBus;
import io.modeltrail.command.decider.StaleVersion;
import io.modeltrail.command.decider.Submission;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.log.DuplicateCommand;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.LogUnavailable;
import io.modeltrail.command.log.StoredCommand;
import io.modeltrail.command.log.VersionConflict;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.Envelopes.EnvelopeTooLarge;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Where all commands meet: authorises, lets the rules decide, appends, and gives a repeated command its first answer.
/// It always answers; it throws only for defects of our own.
public final class CommandDispatcher {

    private final DecidingBus bus;
    private final EventLog log;
    private final Authorisation authorisation;
    private final Refusals refusals;
    private final InstantSource clock;
    private final DispatchProperties properties;

    /// `identities` says what the log holds of who asks.
    public CommandDispatcher(
            DecidingBus bus, EventLog log, Identities identities, InstantSource clock, DispatchProperties properties) {
        this.bus = bus;
        this.log = log;
        this.authorisation = new Authorisation(identities, properties);
        this.refusals = new Refusals(log, bus::accessTo, properties.denialsAMinute());
        this.clock = clock;
        this.properties = properties;
    }

    public CommandReply dispatch(CommandRequest request) {
        var hash = RequestHash.of(request.command(), request.reason());
        try {
            var obstacles = authorisation.obstacles(request, bus.accessTo(request.command()), clock.instant());
            return obstacles.isEmpty()
                    ? decide(request, hash)
                    : firstOr(request, hash, () -> refusals.denied(request, context(request), hash, obstacles));
        } catch (DuplicateCommand again) {
            return repeated(request, hash, again.first());
        } catch (LogUnavailable away) {
            return Replies.of(request, Status.UNAVAILABLE, Codes.STORE_UNAVAILABLE, String.valueOf(away.getMessage()));
        } catch (EnvelopeTooLarge large) {
            return Replies.of(request, Status.MALFORMED, Codes.TOO_LARGE, String.valueOf(large.getMessage()));
        }
    }

    private CommandReply decide(CommandRequest request, String hash) {
        var submission = new Submission(request.command(), context(request), hash, request.ifVersion());
        for (int attempt = 1; ; attempt++) {
            try {
                return bus.decide(submission);
            } catch (VersionConflict faster) {
                if (attempt >= properties.attempts()) {
                    return Replies.of(
                            request, Status.CONFLICT, Codes.CONCURRENT_CHANGE, String.valueOf(faster.getMessage()));
                }
            } catch (StaleVersion stale) {
                return firstOr(
                        request,
                        hash,
                        () -> Replies.of(
                                request,
                                stale.current(),
                                Status.CONFLICT,
                                Codes.STALE_VERSION,
                                String.valueOf(stale.getMessage())));
            } catch (Rejection rejection) {
                return firstOr(request, hash, () -> refusals.refused(request, submission.context(), hash, rejection));
            }
        }
    }

    /// A repeated command gets its first answer, even if it would be answered differently by now.
    private CommandReply firstOr(CommandRequest request, String hash, Supplier<CommandReply> otherwise) {
        return log.command(request.commandId())
                .map(first -> repeated(request, hash, first))
                .orElseGet(otherwise);
    }

    private static CommandReply repeated(CommandRequest request, String hash, StoredCommand first) {
        boolean same = first.actor().equals(request.caller().actor())
                && first.requestHash().equals(hash);
        return same
                ? first.reply()
                : Replies.of(
                        request,
                        Status.MALFORMED,
                        Codes.COMMAND_ID_REUSED,
                        "command id %s was used for another request; take a new one".formatted(request.commandId()));
    }

    private CommandContext context(CommandRequest request) {
        return new CommandContext(
                request.commandId(),
                request.caller().actor(),
                authorisation.actingAs(request, bus.accessTo(request.command()), clock.instant()),
                request.reason(),
                request.correlationId() == null ? request.commandId() : request.correlationId(),
                request.causationId(),
                request.traceparent());
    }
}
