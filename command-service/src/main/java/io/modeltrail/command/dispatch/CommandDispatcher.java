package io.modeltrail.command.dispatch;

import io.modeltrail.command.decider.DecidingBus;
import io.modeltrail.command.decider.StaleVersion;
import io.modeltrail.command.decider.Submission;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Role;
import io.modeltrail.command.log.DuplicateCommand;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.LogUnavailable;
import io.modeltrail.command.log.StoredCommand;
import io.modeltrail.command.log.VersionConflict;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.Envelopes.EnvelopeTooLarge;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Where all commands meet: authorises, lets the rules decide, appends, and gives a repeated command its first answer.
/// It always answers; it throws only for defects of our own.
public final class CommandDispatcher {

    private final DecidingBus bus;
    private final EventLog log;
    private final Refusals refusals;
    private final InstantSource clock;
    private final DispatchProperties properties;

    public CommandDispatcher(DecidingBus bus, EventLog log, InstantSource clock, DispatchProperties properties) {
        this.bus = bus;
        this.log = log;
        this.refusals = new Refusals(log, bus::accessTo);
        this.clock = clock;
        this.properties = properties;
    }

    public CommandReply dispatch(CommandRequest request) {
        var hash = RequestHash.of(request.command(), request.reason());
        try {
            var denial = denial(request);
            return denial.isPresent()
                    ? firstOr(request, hash, () -> refusals.denied(request, context(request), hash, denial.get()))
                    : decide(request, hash);
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

    private Optional<Unmet> denial(CommandRequest request) {
        var access = bus.accessTo(request.command());
        var allowed = access.roles();
        if (request.caller().roles().stream().noneMatch(allowed::contains)) {
            return Optional.of(new Unmet(
                    Codes.ROLE_NOT_ALLOWED,
                    "%s needs the role %s"
                            .formatted(
                                    request.command().getClass().getSimpleName(),
                                    allowed.isEmpty()
                                            ? "of nobody: it accompanies other commands"
                                            : allowed.stream()
                                                    .map(Role::spelling)
                                                    .sorted()
                                                    .collect(Collectors.joining(" or "))),
                    "claim roles"));
        }
        if (access.signature() && !isLoginFresh(request.caller())) {
            return Optional.of(new Unmet(
                    Codes.LOGIN_NOT_FRESH,
                    "a signature needs a login of the last %s; log in again".formatted(properties.signatureLoginAge()),
                    "claim auth_time"));
        }
        return Optional.empty();
    }

    private boolean isLoginFresh(Caller caller) {
        var oldest = clock.instant().minus(properties.signatureLoginAge());
        return caller.loggedInAt().filter(when -> !when.isBefore(oldest)).isPresent();
    }

    private CommandContext context(CommandRequest request) {
        return new CommandContext(
                request.commandId(),
                request.caller().actor(),
                role(request),
                request.reason(),
                request.correlationId() == null ? request.commandId() : request.correlationId(),
                request.causationId(),
                request.traceparent());
    }

    /// The role in which the caller acts: the first that allows the command, or all that the caller has.
    private String role(CommandRequest request) {
        var allowed = bus.accessTo(request.command()).roles();
        var roles = new TreeSet<>(request.caller().roles());
        return roles.stream()
                .filter(allowed::contains)
                .findFirst()
                .map(Role::spelling)
                .orElseGet(() -> roles.isEmpty()
                        ? "none"
                        : roles.stream().map(Role::spelling).collect(Collectors.joining(",")));
    }
}
