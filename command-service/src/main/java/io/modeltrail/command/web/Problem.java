package io.modeltrail.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What went wrong, as RFC 9457 says it. Callers branch on `code`, people read `detail`; `errors` point into the body,
/// `unmet` lists every requirement that a rule found missing.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String instance,
        List<Malformed> errors,
        List<Unmet> unmet,
        @Nullable String commandId,
        @Nullable String correlationId) {

    /// One malformed field. `pointer` is a JSON pointer into the body.
    public record Malformed(String pointer, String field, String rule) {}

    public static Problem of(int status, String code, String detail) {
        return new Problem(
                "urn:modeltrail:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                title(status),
                status,
                code,
                detail,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    public static Problem of(MalformedField malformed) {
        var pointer = malformed.field().isEmpty() || malformed.field().startsWith("(")
                ? ""
                : "/" + malformed.field().replace('.', '/');
        return of(400, "MALFORMED", String.valueOf(malformed.getMessage()).strip())
                .with(List.of(new Malformed(pointer, malformed.field(), malformed.rule())), List.of());
    }

    Problem with(List<Malformed> errors, List<Unmet> unmet) {
        return new Problem(type, title, status, code, detail, instance, errors, unmet, commandId, correlationId);
    }

    /// Where it happened and under which ids it is found in logs.
    Problem at(@Nullable String instance, @Nullable String commandId, @Nullable String correlationId) {
        return new Problem(type, title, status, code, detail, instance, errors, unmet, commandId, correlationId);
    }

    private static String title(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
