package io.modeltrail.command.web;

import io.modeltrail.events.wire.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Puts problems into answers.
public final class ProblemWriter {

    private ProblemWriter() {}

    /// Outside of controllers.
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(request, problem));
    }

    public static ResponseEntity<byte[]> entity(HttpServletRequest request, Problem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            answer.header("Retry-After", "1");
        }
        return answer.body(bytes(request, problem));
    }

    private static byte[] bytes(HttpServletRequest request, Problem problem) {
        return Json.tolerant()
                .writeValueAsBytes(
                        problem.at(request.getRequestURI(), problem.commandId(), RequestIds.correlation(request)));
    }
}
