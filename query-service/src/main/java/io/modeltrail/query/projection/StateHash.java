package io.modeltrail.query.projection;

import io.modeltrail.query.database.CopyRows;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/// The digest of everything a generation holds as of a position: SHA-256 over its rows in order of key, in PostgreSQL's
/// COPY text. Two generations that were filled from the same events agree at every position that both have reached.
public final class StateHash {

    private StateHash() {}

    /// `sha256:` and lower-case hexadecimal digits.
    public static String of(Connection connection, Projection projection, Generation generation, long position)
            throws SQLException {
        var digest = sha256();
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (var statement = connection.createStatement()) {
            // Times come out as text: in one zone, whoever asks.
            statement.execute("set local time zone 'UTC'");
        }
        for (var query : projection.state(generation, position)) {
            CopyRows.out(connection, query, out);
            digest.update((byte) 0);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
