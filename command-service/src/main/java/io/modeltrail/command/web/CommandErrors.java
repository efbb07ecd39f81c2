package io.modeltrail.command.web;

import static java.lang.System.Logger.Level.ERROR;

import io.modeltrail.events.MalformedField;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Every exception of this service's controllers as a problem. What is the caller's fault is never a 5xx.
@RestControllerAdvice(basePackages = "io.modeltrail.command")
public class CommandErrors {

    private static final System.Logger LOGGER = System.getLogger(CommandErrors.class.getName());

    @ExceptionHandler(MalformedField.class)
    ResponseEntity<byte[]> malformed(MalformedField malformed, HttpServletRequest request) {
        return ProblemWriter.entity(request, Problem.of(malformed));
    }

    @ExceptionHandler(WebProblem.class)
    ResponseEntity<byte[]> problem(WebProblem problem, HttpServletRequest request) {
        return ProblemWriter.entity(request, problem.problem());
    }

    /// The connection broke while the body was read: there is nobody to answer.
    @ExceptionHandler(IOException.class)
    ResponseEntity<byte[]> unreadable(IOException broken, HttpServletRequest request) {
        return ProblemWriter.entity(
                request, Problem.of(400, "UNREADABLE", "the body could not be read: " + broken.getMessage()));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return ProblemWriter.entity(
                    request, Problem.of(known.getStatusCode().value(), "HTTP", String.valueOf(failure.getMessage())));
        }
        LOGGER.log(ERROR, "%s %s failed".formatted(request.getMethod(), request.getRequestURI()), failure);
        return ProblemWriter.entity(
                request, Problem.of(500, "DEFECT", "a defect of ours; the log of command-service has the details"));
    }
}
