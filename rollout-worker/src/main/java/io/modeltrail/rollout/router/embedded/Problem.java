package io.modeltrail.rollout.router.embedded;

import io.modeltrail.events.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// An answer of the router's own, as problem+json (RFC 9457).
record Problem(int status, String type, String title, String detail) {

    static Problem of(MalformedMessage malformed) {
        return new Problem(malformed.status(), "malformed-request", "The request cannot be read", detail(malformed));
    }

    static Problem ofBackEnd(String arm, PeerFailure failure) {
        return failure.isLate()
                ? new Problem(504, "back-end-late", "The back end took too long", arm + ": " + detail(failure))
                : new Problem(
                        502, "back-end-unreachable", "The back end does not answer", arm + ": " + detail(failure));
    }

    private static String detail(Exception e) {
        return String.valueOf(e.getMessage());
    }

    byte[] body() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:modeltrail:problem:" + type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        return Json.tolerant().writeValueAsBytes(members);
    }

    void writeTo(WireOutput out, String moreFields, boolean withBody, boolean close) throws PeerFailure {
        var body = body();
        out.write("HTTP/1.1 " + status + " " + title + "\r\nContent-Type: application/problem+json\r\nContent-Length: "
                + body.length + "\r\n" + moreFields + (close ? "Connection: close\r\n" : "") + "\r\n");
        if (withBody) {
            out.write(new String(body, StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }
}
