package io.modeltrail.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ids that come with a request in its headers.
public final class RequestIds {

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9._:/=+-]{1,200}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestIds() {}

    /// `X-Correlation-Id`, else the idempotency key; null when neither can be read.
    public static @Nullable String correlation(HttpServletRequest request) {
        var named = header(request, "X-Correlation-Id", PRINTABLE);
        return named == null ? header(request, "Idempotency-Key", PRINTABLE) : named;
    }

    static @Nullable String causation(HttpServletRequest request) {
        return header(request, "X-Causation-Id", PRINTABLE);
    }

    static @Nullable String traceparent(HttpServletRequest request) {
        return header(request, "traceparent", TRACEPARENT);
    }

    private static @Nullable String header(HttpServletRequest request, String name, Pattern form) {
        var value = request.getHeader(name);
        return value != null && form.matcher(value).matches() ? value : null;
    }
}
