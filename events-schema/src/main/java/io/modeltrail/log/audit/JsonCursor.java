package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Walks over JSON text in a byte array, strings eight bytes at a time; the array goes on for eight bytes more.
final class JsonCursor {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

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
        if (at < end && bytes[at] == token) {
            at++;
            return true;
        }
        if (at < end && bytes[at] >= 0 && bytes[at] <= ' ') {
            skipSpace();
            return skips(token);
        }
        return false;
    }

    /// Passes over these very bytes if they come next.
    boolean skips(byte[] text) {
        int to = at + text.length;
        if (to > end || !Arrays.equals(bytes, at, to, text, 0, text.length)) {
            return false;
        }
        at = to;
        return true;
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
        stringEnd = closingQuote(at);
        at = stringEnd + 1;
    }

    /// Tests eight bytes at once for a quote or a backslash; the lowest bit set marks the first of them.
    private int closingQuote(int from) {
        byte[] text = bytes;
        int limit = end;
        int i = from;
        while (i < limit) {
            long word = (long) EIGHT_BYTES.get(text, i);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            long marks = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & HIGHS;
            if (marks == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(marks) >>> 3;
            if (i < limit && text[i] == '"') {
                return i;
            }
            escaped = true;
            i += 2;
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

    /// Passes over any value: a string, whatever stands between balanced brackets, or a literal.
    void value() {
        skipSpace();
        byte[] text = bytes;
        int i = at;
        int depth = 0;
        do {
            byte c = i < end ? text[i] : 0;
            if (c == '"') {
                i = closingQuote(i + 1);
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (depth == 0) {
                i = endOfLiteral(i) - 1;
            } else if (c == 0) {
                throw notJson("a value without end");
            }
            i++;
        } while (depth > 0);
        if (depth < 0) {
            throw notJson("a value expected");
        }
        at = i;
    }

    private int endOfLiteral(int from) {
        int i = from;
        while (i < end && bytes[i] > ' ' && bytes[i] != ',' && bytes[i] != '}' && bytes[i] != ':') {
            i++;
        }
        if (i == from) {
            throw notJson("a value expected");
        }
        return i;
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
        while (at < end && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
    }

    private NotJson notJson(String why) {
        return new NotJson(why + " at byte " + (at - begin));
    }
}
