package io.modeltrail.rollout.router.embedded;

/// How the end of a message's body is told (RFC 9112, 6.3).
sealed interface Framing {

    record Empty() implements Framing {}

    record Length(long bytes) implements Framing {}

    record Chunked() implements Framing {}

    record UntilClose() implements Framing {}

    /// Two statements of the length are refused: that is how requests are smuggled.
    static Framing ofRequest(Head head) throws MalformedMessage {
        var encodings = head.all("Transfer-Encoding");
        var lengths = head.all("Content-Length");
        if (!encodings.isEmpty()) {
            if (!lengths.isEmpty()) {
                throw new MalformedMessage(400, "Content-Length and Transfer-Encoding exclude each other");
            }
            if (encodings.size() > 1 || !encodings.getFirst().equalsIgnoreCase("chunked")) {
                throw new MalformedMessage(501, "the only transfer encoding understood is 'chunked'");
            }
            return new Chunked();
        }
        if (lengths.isEmpty()) {
            return new Empty();
        }
        return length(lengths.size() == 1 ? lengths.getFirst() : "");
    }

    static Framing ofAnswer(Head head, String requestMethod, int status) throws MalformedMessage {
        if (requestMethod.equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return new Empty();
        }
        if (head.has("Transfer-Encoding", "chunked")) {
            return new Chunked();
        }
        var lengths = head.all("Content-Length");
        return lengths.isEmpty() ? new UntilClose() : length(lengths.getFirst());
    }

    private static Framing length(String text) throws MalformedMessage {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedMessage(400, "Content-Length must be one number of bytes");
        }
        long bytes = Long.parseLong(text);
        return bytes == 0 ? new Empty() : new Length(bytes);
    }
}
