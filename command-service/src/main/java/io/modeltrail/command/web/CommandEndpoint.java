package io.modeltrail.command.web;

import io.modeltrail.command.dispatch.CommandDispatcher;
import io.modeltrail.command.dispatch.CommandId;
import io.modeltrail.command.dispatch.CommandReader;
import io.modeltrail.command.dispatch.CommandRequest;
import io.modeltrail.command.dispatch.DispatchProperties;
import io.modeltrail.command.identity.Tokens;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.events.Command;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Required;
import io.modeltrail.events.wire.CommandReply.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.node.ObjectNode;

/// Takes one HTTP request through to its command's answer; the resources only say which command they are.
public final class CommandEndpoint {

    private final CommandDispatcher dispatcher;
    private final Positions positions;
    private final InstantSource clock;
    private final StepUp stepUp;

    public CommandEndpoint(
            CommandDispatcher dispatcher, EventLog log, InstantSource clock, DispatchProperties properties) {
        this.dispatcher = dispatcher;
        this.positions = new Positions(log, properties.positionWait());
        this.stepUp = new StepUp(properties.signatureLoginAge(), properties.signatureAcr());
        this.clock = clock;
    }

    public <C extends Command> ResponseEntity<byte[]> accept(
            HttpServletRequest request, Class<C> type, Map<String, String> address) throws IOException {
        return answer(request, type, address, Map.of(), false);
    }

    /// For decisions that would harm if they were taken on an old state: `If-Match` is needed.
    public <C extends Command> ResponseEntity<byte[]> acceptIfMatch(
            HttpServletRequest request, Class<C> type, Map<String, String> address) throws IOException {
        return answer(request, type, address, Map.of(), true);
    }

    /// `flags` are fields that the address implies.
    public <C extends Command> ResponseEntity<byte[]> accept(
            HttpServletRequest request, Class<C> type, Map<String, String> address, Map<String, Boolean> flags)
            throws IOException {
        return answer(request, type, address, flags, false);
    }

    private <C extends Command> ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Class<C> type,
            Map<String, String> address,
            Map<String, Boolean> flags,
            boolean ifMatch)
            throws IOException {
        var id = commandId(request);
        var ifVersion = Preconditions.ifVersion(request, ifMatch);
        var body = RequestBody.read(request);
        var reason = reason(body);
        for (var flag : flags.entrySet()) {
            Required.that(!body.has(flag.getKey()), flag.getKey(), "is given by the address; leave it out");
            body.put(flag.getKey(), flag.getValue());
        }
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken authenticated)) {
            throw new WebProblem(Problem.of(401, "UNAUTHENTICATED", "a valid bearer token is needed"));
        }
        var caller = Tokens.caller(authenticated.getToken());
        var command = CommandReader.read(type, body, address, caller, clock.instant());
        var reply = dispatcher.dispatch(new CommandRequest(
                id,
                command,
                caller,
                ifVersion,
                reason,
                RequestIds.correlation(request),
                RequestIds.causation(request),
                RequestIds.traceparent(request)));
        return reply.status() == Status.ACCEPTED
                ? ReplyEntities.accepted(reply, positions.of(reply, waits(request)))
                : stepUp.challenging(reply, ProblemWriter.entity(request, ReplyEntities.problem(reply)));
    }

    /// `Prefer: wait=0` (RFC 7240) gives the answer without waiting for its position.
    private static boolean waits(HttpServletRequest request) {
        var prefer = request.getHeader("Prefer");
        return prefer == null || !Set.of("wait=0", "respond-async").contains(prefer.strip());
    }

    /// Bare, or in quotes as the IETF's draft writes it.
    private static String commandId(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            throw new WebProblem(Problem.of(
                    400,
                    "IDEMPOTENCY_KEY_REQUIRED",
                    "send the header Idempotency-Key with a new id; the same id again gets the same answer"));
        }
        var bare = key.strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        try {
            return CommandId.of(bare, "Idempotency-Key");
        } catch (MalformedField malformed) {
            throw new WebProblem(Problem.of(400, "MALFORMED", String.valueOf(malformed.getMessage())));
        }
    }

    private static @Nullable String reason(ObjectNode body) {
        var reason = body.remove("reason");
        if (reason == null || reason.isNull()) {
            return null;
        }
        Required.that(reason.isString(), "reason", "must be a string");
        return Required.text(reason.asString(), "reason");
    }
}
