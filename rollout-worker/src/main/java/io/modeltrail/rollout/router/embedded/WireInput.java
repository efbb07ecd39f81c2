package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.PeerFailure.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// What one peer sends: heads, and bodies that are passed on as they come.
final class WireInput {

    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_CHUNK_LINE = 1024;

    private final InputStream stream;
    private final Peer peer;
    private byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    WireInput(InputStream stream, Peer peer) {
        this.stream = stream;
        this.peer = peer;
    }

    /// Empty when the peer has closed instead of beginning a message.
    Optional<Head> readHead() throws IOException {
        int scanned = 0;
        while (true) {
            skipEmptyLinesBefore(scanned);
            for (int i = position + Math.max(0, scanned - 3); i + 3 < limit; i++) {
                if (isBlankLine(i)) {
                    var head = Head.parse(buffer, position, i + 2);
                    position = i + 4;
                    return Optional.of(head);
                }
            }
            scanned = limit - position;
            if (scanned >= MAX_HEAD) {
                throw new MalformedMessage(431, "the head of a message may have at most " + MAX_HEAD + " bytes");
            }
            if (!fill()) {
                if (scanned == 0) {
                    return Optional.empty();
                }
                throw new PeerFailure(peer, "closed within the head of a message");
            }
        }
    }

    private void skipEmptyLinesBefore(int scanned) {
        while (scanned == 0 && position + 1 < limit && buffer[position] == '\r' && buffer[position + 1] == '\n') {
            position += 2;
        }
    }

    private boolean isBlankLine(int i) {
        return buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n';
    }

    /// Passes the body on. Chunks are framed anew, without extensions and trailers, or unwrapped for HTTP/1.0.
    void copyBody(Framing framing, WireOutput to, boolean unwrapChunks, long maxBytes) throws IOException {
        switch (framing) {
            case Framing.Empty _ -> {}
            case Framing.Length length -> copy(length.bytes(), to);
            case Framing.UntilClose _ -> copyUntilClose(to);
            case Framing.Chunked _ -> copyChunks(to, unwrapChunks, maxBytes);
        }
    }

    private void copy(long bytes, WireOutput to) throws IOException {
        for (long left = bytes; left > 0; ) {
            if (position == limit) {
                to.flush();
                require(fill());
            }
            int now = (int) Math.min(left, limit - position);
            to.write(buffer, position, now);
            position += now;
            left -= now;
        }
    }

    private void copyUntilClose(WireOutput to) throws IOException {
        do {
            to.write(buffer, position, limit - position);
            position = limit;
            to.flush();
        } while (fill());
    }

    private void copyChunks(WireOutput to, boolean unwrap, long maxBytes) throws IOException {
        long all = 0;
        for (long size = chunkSize(to); size > 0; size = chunkSize(to)) {
            all += size;
            if (all > maxBytes) {
                throw new MalformedMessage(413, "the body may have at most " + maxBytes + " bytes");
            }
            if (!unwrap) {
                to.write(Long.toHexString(size) + "\r\n");
            }
            copy(size, to);
            if (!line(to).isEmpty()) {
                throw new MalformedMessage(400, "a chunk does not end where its size says");
            }
            if (!unwrap) {
                to.write("\r\n");
            }
        }
        for (int trailers = 0; !line(to).isEmpty(); trailers++) {
            if (trailers > 100) {
                throw new MalformedMessage(431, "there are too many trailers");
            }
        }
        if (!unwrap) {
            to.write("0\r\n\r\n");
        }
    }

    private long chunkSize(WireOutput to) throws IOException {
        var text = line(to);
        int extension = text.indexOf(';');
        var digits = (extension < 0 ? text : text.substring(0, extension)).strip();
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new MalformedMessage(400, "a chunk must begin with its size in hexadecimal digits");
        }
        return Long.parseLong(digits, 16);
    }

    private String line(WireOutput to) throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (position == limit) {
                to.flush();
                require(fill());
            }
            char c = (char) (buffer[position++] & 0xff);
            if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
                return line.substring(0, line.length() - 1);
            }
            if (line.length() > MAX_CHUNK_LINE) {
                throw new MalformedMessage(400, "a line within the body is too long");
            }
            line.append(c);
        }
    }

    private void require(boolean more) throws PeerFailure {
        if (!more) {
            throw new PeerFailure(peer, "closed within the body of a message");
        }
    }

    private boolean fill() throws PeerFailure {
        if (position == limit) {
            position = 0;
            limit = 0;
        } else if (position > 0 && limit == buffer.length) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = stream.read(buffer, limit, buffer.length - limit);
            limit += Math.max(read, 0);
            return read > 0;
        } catch (IOException e) {
            throw new PeerFailure(peer, e);
        }
    }
}
