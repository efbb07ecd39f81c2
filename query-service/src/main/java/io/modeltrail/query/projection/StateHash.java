package io.modeltrail.query.projection;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.query.database.CopyRows;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/// The digest of everything a generation holds as of a position: SHA-256 over its rows in order of key, in PostgreSQL's
/// COPY text. Two generations that were filled from the same events agree at every position that both have reached.
public final class StateHash {

    private StateHash() {}

    /// `sha256:` and lower-case hexadecimal digits.
    public static String of(Connection connection, Projection projection, Generation generation, long position)
            throws SQLException {
        var digest = Digests.sha256();
        var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (var statement = connection.createStatement()) {
            // Times come out as text: in one zone, whoever asks.
            statement.execute("set local time zone 'UTC'");
        }
        for (var query : projection.state(generation, position)) {
            CopyRows.out(connection, query, out);
            digest.update((byte) 0);
        }
        return Digests.written(digest);
    }
}
