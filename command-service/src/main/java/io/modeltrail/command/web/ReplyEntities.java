package io.modeltrail.command.web;

import io.modeltrail.command.dispatch.Codes;
import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers of the dispatcher as answers of HTTP.
final class ReplyEntities {

    private ReplyEntities() {}

    static ResponseEntity<byte[]> accepted(CommandReply reply, @Nullable Long position) {
        var body = Json.tolerant().createObjectNode();
        body.put("commandId", reply.commandId());
        body.put("stream", reply.stream());
        body.put("streamVersion", reply.streamVersion());
        var types = body.putArray("events");
        reply.events().stream().map(EventEnvelope::type).forEach(types::add);
        body.put("position", position);
        boolean created = reply.events().stream()
                .anyMatch(event -> event.streamversion() == 0 && event.subject().equals(reply.stream()));
        return ResponseEntity.status(created ? 201 : 200)
                .contentType(MediaType.APPLICATION_JSON)
                .header("ETag", "\"%d\"".formatted(reply.streamVersion()))
                .header("Location", location(reply.stream()))
                .body(Json.tolerant().writeValueAsBytes(body));
    }

    static Problem problem(CommandReply reply) {
        var code = reply.code() == null ? reply.status().name() : reply.code();
        return Problem.of(status(reply, code), code, String.valueOf(reply.detail()))
                .with(List.of(), reply.unmet())
                .at(null, reply.commandId(), null);
    }

    private static int status(CommandReply reply, String code) {
        return switch (reply.status()) {
            case ACCEPTED -> 200;
            case REFUSED -> refused(code);
            case FORBIDDEN -> Codes.isStepUp(reply.unmet()) ? 401 : 403;
            case MALFORMED ->
                switch (code) {
                    case Codes.COMMAND_ID_REUSED -> 422;
                    case Codes.TOO_LARGE -> 413;
                    default -> 400;
                };
            case CONFLICT -> code.equals(Codes.STALE_VERSION) ? 412 : 409;
            case UNAVAILABLE -> 503;
        };
    }

    /// Rules that say that what the address names is not there begin with UNKNOWN.
    private static int refused(String code) {
        if (code.startsWith("UNKNOWN_")) {
            return 404;
        }
        return code.equals("OWN_WORK") ? 403 : 409;
    }

    private static String location(String stream) {
        var id = stream.substring(stream.indexOf('/') + 1);
        return "/api/v1/"
                + switch (Streams.kind(stream)) {
                    case Streams.MODEL -> "models/" + id;
                    case Streams.MODEL_VERSION -> "models/" + id.replace("/", "/versions/");
                    case Streams.SERVING_TARGET -> "targets/" + id;
                    case Streams.ROLLOUT -> "rollouts/" + id;
                    case Streams.EXPERIMENT -> "experiments/" + id;
                    case Streams.INCIDENT -> "incidents/" + id;
                    case Streams.VALIDATION_STUDY -> "studies/" + id;
                    case Streams.CHANGE_REQUEST -> "changes/" + id;
                    case Streams.CHANGE_CONTROL_PLAN -> "change-control-plans/" + id;
                    case Streams.SUBMISSION -> "submissions/" + id;
                    case Streams.COMPLIANCE_AUDIT -> "audits/" + id;
                    case Streams.COMPLIANCE -> "compliance/" + id;
                    case Streams.POLICY -> "policies/" + id;
                    case Streams.RISK_FILE -> "models/" + id.replace("/", "/versions/") + "/risks";
                    default -> "streams/" + stream;
                };
    }
}
