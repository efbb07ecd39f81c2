package io.modeltrail.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// `If-Match: "<stream version>"`, or `*` for whatever version there is.
final class Preconditions {

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Preconditions() {}

    /// Throws [WebProblem]: 428 where it is needed and missing, 400 where it cannot be read.
    static OptionalLong ifVersion(HttpServletRequest request, boolean needed) {
        var header = request.getHeader("If-Match");
        if (header == null && needed) {
            throw new WebProblem(Problem.of(
                    428,
                    "PRECONDITION_REQUIRED",
                    "send If-Match with the ETag of the version that you decided on, such as If-Match: \"3\""));
        }
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new WebProblem(
                    Problem.of(400, "MALFORMED", "If-Match must be one stream version in quotes, such as \"3\", or *"));
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }
}
