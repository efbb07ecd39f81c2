package io.modeltrail.command.observation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads lines as bytes without ever holding more than one of them.
final class Lines {

    private final InputStream input;
    private final long maxBytes;
    private final int maxLine;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int filled;
    private long total;

    Lines(InputStream input, long maxBytes, int maxLine) {
        this.input = input;
        this.maxBytes = maxBytes;
        this.maxLine = maxLine;
    }

    /// The next line without its end, or what became of it.
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        boolean any = false;
        boolean tooLong = false;
        for (int b = read(); b >= 0; b = read()) {
            any = true;
            if (b == '\n') {
                return tooLong ? new Line.TooLong() : text(line);
            }
            if (line.size() < maxLine) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        if (total > maxBytes) {
            return new Line.BatchTooLarge();
        }
        return tooLong ? new Line.TooLong() : any ? text(line) : new Line.End();
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = Math.max(0, input.read(buffer));
            next = 0;
            total += filled;
            if (filled == 0 || total > maxBytes) {
                filled = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xff;
    }

    private static Line text(ByteArrayOutputStream line) {
        var bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return new Line.Text(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }

    /// What there is to read.
    sealed interface Line {

        @SuppressWarnings("ArrayRecordComponent") // passed on to Kafka; nobody compares it
        record Text(byte[] utf8) implements Line {}

        record TooLong() implements Line {}

        record BatchTooLarge() implements Line {}

        record End() implements Line {}
    }
}
