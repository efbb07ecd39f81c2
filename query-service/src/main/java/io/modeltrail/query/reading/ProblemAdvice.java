package io.modeltrail.query.reading;

import io.modeltrail.events.wire.Json;
import io.modeltrail.query.projection.Rebuild;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says what is wrong with a read as problem+json (RFC 9457).
@RestControllerAdvice(basePackages = "io.modeltrail.query")
public final class ProblemAdvice {

    private static final String TYPE = "urn:modeltrail:problem:";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /// Outside of controllers, where a request was turned away.
    public static void write(HttpServletResponse response, HttpStatus status, String type, String title, Exception why)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(Json.tolerant()
                        .writeValueAsBytes(Map.of(
                                "type", TYPE + type, "title", title, "status", status.value(), "detail", text(why))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameter bad) {
        var problem = problem(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be read", text(bad));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("parameter", bad.parameter());
        bad.column().ifPresent(column -> error.put("column", column));
        error.put("detail", bad.rule());
        problem.setProperty("errors", List.of(error));
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotThere missing) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(problem(HttpStatus.NOT_FOUND, "not-found", "Not there", text(missing)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(NotYet early) {
        return unavailable("not-yet", "Not here yet", text(early));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> underway(Rebuild.Underway underway) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(problem(HttpStatus.CONFLICT, "rebuild-underway", "A rebuild is under way", text(underway)));
    }

    /// Of a read, only what the caller sent can be a value that PostgreSQL does not take.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> impossibleValue(DataIntegrityViolationException refused) {
        return ResponseEntity.badRequest()
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "A parameter cannot be read",
                        "a parameter holds what no record holds, such as the character U+0000; leave it out"));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException failure) {
        LOG.atWarn().setCause(failure).log("a read failed");
        return unavailable("store-unavailable", "The read store does not answer", "ask again in a moment");
    }

    private static ResponseEntity<ProblemDetail> unavailable(String type, String title, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        problem.setTitle(title);
        return problem;
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
