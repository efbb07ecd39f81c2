package io.modeltrail.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.log.MerkleHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A stored leaf: its bytes, its place, its hash.
@SuppressWarnings("ArrayRecordComponent") // leaves are passed on, never compared
public record Leaf(long position, String stream, String type, MerkleHash hash, byte[] bytes) {

    static final String COLUMNS = "select position, stream, type, leaf_hash, bytes from {leaf} ";

    static Leaf read(ResultSet row, int number) throws SQLException {
        return new Leaf(
                row.getLong(1), row.getString(2), row.getString(3), MerkleHash.of(row.getBytes(4)), row.getBytes(5));
    }

    /// Empty when the leaf is no envelope.
    public Optional<EventEnvelope> envelope() {
        if (type.equals(LeafFields.UNREADABLE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Envelopes.decode(bytes));
        } catch (Envelopes.UnreadableEnvelope unreadable) {
            return Optional.empty();
        }
    }

    public String text() {
        return new String(bytes, UTF_8);
    }
}
