package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Walks over JSON text in a byte array, strings eight bytes at a time; the array goes on for eight bytes more.
final class JsonCursor {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private byte[] bytes = new byte[0];
    private int begin;
    private int at;
    private int end;
    private int stringBegin;
    private int stringEnd;
    private boolean escaped;

    /// Says why a text is not JSON, and where.
    static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotJson(String why) {
            super(why, null, false, false);
        }
    }

    void over(byte[] text, int from, int to) {
        bytes = text;
        begin = from;
        at = from;
        end = to;
    }

    int stringBegin() {
        return stringBegin;
    }

    int stringEnd() {
        return stringEnd;
    }

    boolean stringIsEscaped() {
        return escaped;
    }

    void expect(char token) {
        if (!skips(token)) {
            throw notJson("'" + token + "' expected");
        }
    }

    boolean skips(char token) {
        skipSpace();
        if (at < end && bytes[at] == token) {
            at++;
            return true;
        }
        return false;
    }

    void expectEnd() {
        skipSpace();
        if (at != end) {
            throw notJson("the end expected");
        }
    }

    /// Passes over a string and remembers its bounds.
    void string() {
        expect('"');
        escaped = false;
        stringBegin = at;
        passString();
        stringEnd = at - 1;
    }

    private void passString() {
        while (at < end) {
            long word = (long) EIGHT_BYTES.get(bytes, at);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            long marks =
                    (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word)) & HIGHS;
            if (marks == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            if (at >= end) {
                break;
            }
            if (bytes[at] == '"') {
                at++;
                return;
            }
            if (bytes[at] != '\\') {
                throw notJson("a control character within a string");
            }
            escaped = true;
            at += 2;
        }
        throw notJson("a string without end");
    }

    /// A whole number of at least 0.
    long count() {
        skipSpace();
        int first = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == first || at - first > 18 || (bytes[first] == '0' && at - first > 1)) {
            throw notJson("a whole number from 0 expected");
        }
        return value;
    }

    /// Passes over any value.
    void value() {
        skipSpace();
        int depth = 0;
        do {
            if (at >= end) {
                throw notJson("a value without end");
            }
            switch (bytes[at]) {
                case '"' -> {
                    at++;
                    passString();
                }
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':', ' ', '\t', '\r' -> requireWithin(depth);
                default -> literal();
            }
        } while (depth > 0);
        if (depth < 0) {
            throw notJson("a value expected");
        }
    }

    private void requireWithin(int depth) {
        if (depth == 0) {
            throw notJson("a value expected");
        }
        at++;
    }

    private void literal() {
        int first = at;
        while (at < end && (Character.isLetterOrDigit(bytes[at]) || "+-.".indexOf(bytes[at]) >= 0)) {
            at++;
        }
        if (at == first) {
            throw notJson("a value expected");
        }
    }

    /// The bytes of the last string with its escapes resolved.
    byte[] unescaped() {
        String raw = new String(bytes, stringBegin, stringEnd - stringBegin, UTF_8);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char kind = raw.charAt(++i);
            int simple = "\"\\/bfnrt".indexOf(kind);
            if (simple >= 0) {
                plain.append("\"\\/\b\f\n\r\t".charAt(simple));
            } else if (kind == 'u' && raw.substring(i + 1).matches("(?s)[0-9A-Fa-f]{4}.*")) {
                plain.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                throw notJson("an escape that JSON does not know");
            }
        }
        return plain.toString().getBytes(UTF_8);
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private NotJson notJson(String why) {
        return new NotJson(why + " at byte " + (at - begin));
    }
}
