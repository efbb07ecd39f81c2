package io.modeltrail.query.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.TileGrowth;
import io.modeltrail.query.database.CopyRows;
import io.modeltrail.query.projection.Fold;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes leaves and tiles. Hashes are computed from the bytes, never taken from the header; where the header says
/// otherwise an alarm is raised, and the root of the next checkpoint will not fit either.
final class AuditFold implements Fold {

    private final Generation generation;

    AuditFold(Generation generation) {
        this.generation = generation;
    }

    @Override
    public void write(Connection connection, List<LogRecord> batch) throws SQLException {
        var hashes = new ArrayList<MerkleHash>(batch.size());
        var rows = new CopyRows();
        for (var record : batch) {
            var hash = MerkleHash.ofLeaf(record.leaf());
            if (!hash.toString().equals(record.claimedLeafHash())) {
                Alarms.raise(connection, Alarm.leafHash(record, hash));
            }
            add(rows, record, LeafFields.read(record.leaf()), hash);
            hashes.add(hash);
        }
        rows.into(connection, generation.table("leaf"), AuditProjection.LEAF_COLUMNS);
        writeTiles(connection, batch.getFirst().position(), hashes);
    }

    /// A leaf that the database refuses in its search columns is kept without them.
    @Override
    public void park(Connection connection, LogRecord poison, String why) throws SQLException {
        var hash = MerkleHash.ofLeaf(poison.leaf());
        var rows = new CopyRows();
        add(rows, poison, new LeafFields(Map.of()), hash);
        rows.into(connection, generation.table("leaf"), AuditProjection.LEAF_COLUMNS);
        writeTiles(connection, poison.position(), List.of(hash));
        Alarms.raise(connection, Alarm.unreadable(poison, why));
    }

    /// Nothing is kept in memory between batches.
    @Override
    public void forget() {}

    private static void add(CopyRows rows, LogRecord record, LeafFields fields, MerkleHash hash) {
        var subject = fields.text("subject");
        rows.number(record.position())
                .text(subject == null ? record.stream() : subject)
                .number(fields.number("streamversion"))
                .text(fields.type())
                .text(fields.text("actor"))
                .text(fields.text("actorrole"))
                .text(fields.instant("time"))
                .text(fields.text("correlationid"))
                .text(fields.text("causationid"))
                .text(fields.text("commandid"))
                .text(fields.text("id"))
                .bytes(hash.bytes())
                .bytes(record.leaf())
                .end();
    }

    private void writeTiles(Connection connection, long size, List<MerkleHash> leafHashes) throws SQLException {
        var stored = new StoredTiles(JdbcClient.create(new SingleConnectionDataSource(connection, true)), generation);
        try (var upsert = connection.prepareStatement("""
                insert into %s (level, number, hashes) values (?, ?, ?)
                on conflict (level, number) do update set hashes = excluded.hashes
                """.formatted(generation.table("tile")))) {
            for (var tile : TileGrowth.append(stored, size, leafHashes)) {
                upsert.setInt(1, tile.id().level());
                upsert.setLong(2, tile.id().index());
                upsert.setBytes(3, tile.bytes());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
