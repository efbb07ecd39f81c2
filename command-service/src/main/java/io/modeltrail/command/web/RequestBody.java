package io.modeltrail.command.web;

import io.modeltrail.command.dispatch.CommandReader;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The body of a command: one JSON object of bounded size. No body is an empty object.
final class RequestBody {

    static final int MAX_BYTES = 64 * 1024;

    private RequestBody() {}

    static ObjectNode read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        if (bytes.length == 0) {
            return Json.strict().createObjectNode();
        }
        requireJson(request);
        try {
            if (Json.strict().readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException broken) {
            throw CommandReader.malformed(broken);
        }
        throw new MalformedField("", "the body must be a JSON object");
    }

    private static void requireJson(HttpServletRequest request) {
        try {
            var type = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
            if (type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException _) {
            // said below
        }
        throw new WebProblem(
                Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "send the command as Content-Type: application/json"));
    }

    private static WebProblem tooLarge() {
        return new WebProblem(Problem.of(
                413,
                "TOO_LARGE",
                "a command takes at most %d bytes; store the document and send its digest".formatted(MAX_BYTES)));
    }
}
