package io.modeltrail.query.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows in the text format of COPY, the fastest way into a table. A row is its fields in order, then [#end()].
public final class CopyRows {

    private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);

    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private boolean firstField = true;
    private int rows;

    /// The field's text; absent is null. PostgreSQL has no character U+0000: it becomes U+FFFD.
    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            return raw('\\').raw('N');
        }
        for (byte one : value.replace('\0', '\uFFFD').getBytes(UTF_8)) {
            switch (one) {
                case '\\' -> raw('\\').raw('\\');
                case '\t' -> raw('\\').raw('t');
                case '\n' -> raw('\\').raw('n');
                case '\r' -> raw('\\').raw('r');
                default -> raw(one);
            }
        }
        return this;
    }

    public CopyRows number(@Nullable Long value) {
        return text(value == null ? null : value.toString());
    }

    public CopyRows bytes(byte[] value) {
        separate();
        reserve(3 + 2 * value.length);
        raw('\\').raw('\\').raw('x');
        for (byte one : value) {
            buffer[length++] = HEX[(one >> 4) & 0xf];
            buffer[length++] = HEX[one & 0xf];
        }
        return this;
    }

    public CopyRows end() {
        firstField = true;
        rows++;
        return raw('\n');
    }

    /// Sends the rows, and is empty again.
    public void into(Connection connection, String table, List<String> columns) throws SQLException {
        if (rows == 0) {
            return;
        }
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        try {
            copy.writeToCopy(buffer, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            length = 0;
            rows = 0;
        }
    }

    /// The bytes of a query's answer in the text format of COPY, in its order.
    public static void out(Connection connection, String query, java.io.OutputStream to) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void separate() {
        if (!firstField) {
            raw('\t');
        }
        firstField = false;
    }

    private CopyRows raw(int one) {
        reserve(1);
        buffer[length++] = (byte) one;
        return this;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }
}
