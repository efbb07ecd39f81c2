package io.modeltrail.rollout.router.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Start line and header fields of a message (RFC 9112). Text is ISO 8859-1, so that every byte survives.
record Head(String startLine, List<Field> fields) {

    record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    static Head parse(byte[] buffer, int from, int to) throws MalformedMessage {
        int end = lineEnd(buffer, from, to);
        var startLine = text(buffer, from, end);
        var fields = new ArrayList<Field>(16);
        for (int at = end + 2; at < to; at = end + 2) {
            end = lineEnd(buffer, at, to);
            if (end > at) {
                fields.add(field(buffer, at, end));
            }
        }
        return new Head(startLine, fields);
    }

    private static int lineEnd(byte[] buffer, int from, int to) throws MalformedMessage {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n' || buffer[i] == 0) {
                throw new MalformedMessage(400, "lines must end with CR LF and hold no control characters");
            }
            if (buffer[i] == '\r') {
                if (i + 1 < to && buffer[i + 1] == '\n') {
                    return i;
                }
                throw new MalformedMessage(400, "lines must end with CR LF");
            }
        }
        throw new MalformedMessage(400, "the head does not end");
    }

    private static Field field(byte[] buffer, int from, int to) throws MalformedMessage {
        int colon = from;
        while (colon < to && buffer[colon] != ':') {
            if (!isTokenCharacter(buffer[colon])) {
                throw new MalformedMessage(400, "a header field name holds a character that is not allowed there");
            }
            colon++;
        }
        if (colon == from || colon == to) {
            throw new MalformedMessage(400, "a header field must be 'name: value'");
        }
        return new Field(text(buffer, from, colon), text(buffer, colon + 1, to).strip());
    }

    private static boolean isTokenCharacter(byte b) {
        return b > ' ' && b < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(b) < 0;
    }

    private static String text(byte[] buffer, int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    Optional<String> first(String name) {
        for (var field : fields) {
            if (field.is(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
    }

    /// Whether a comma-separated field holds the token.
    boolean has(String name, String token) {
        for (var field : fields) {
            if (field.is(name)) {
                for (var part : field.value().split(",", -1)) {
                    if (part.strip().equalsIgnoreCase(token)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Fields that belong to one connection only and must not be passed on (RFC 9110, 7.6.1).
    boolean isHopByHop(Field field) {
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade" -> true;
            default -> has("Connection", field.name());
        };
    }
}
