package io.modeltrail.command.sequencing;

import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/// The tiles of a log in PostgreSQL. Only full tiles are rows; a partial one is put together from what lies below it:
/// leaf hashes, or the roots of the full tiles of the level below.
public final class StoredTiles implements TileReader {

    private static final String FULL = "select hashes from log.tile where log = ? and level = ? and index = ?";
    private static final String LEAVES = """
            select leaf_hash from log.leaf
            where log = ? and position >= ? and position < ? order by position""";
    private static final String ROOTS = """
            select root from log.tile
            where log = ? and level = ? and index >= ? and index < ? order by index""";

    private final String log;
    private final Connection connection;

    /// Reads through this connection, which needs the rights of `modeltrail_auditor`.
    public StoredTiles(String log, Connection connection) {
        this.log = log;
        this.connection = connection;
    }

    @Override
    public Tile read(TileId id, int width) {
        try {
            var tile = new Tile(id, width == TileId.WIDTH ? full(id) : partial(id, width));
            if (tile.width() < width) {
                throw new MissingTileException(id.path(width));
            }
            return tile;
        } catch (SQLException unreadable) {
            throw new UncheckedIOException(new IOException("cannot read " + id, unreadable));
        }
    }

    private byte[] full(TileId id) throws SQLException {
        try (var statement = connection.prepareStatement(FULL)) {
            statement.setString(1, log);
            statement.setInt(2, id.level());
            statement.setLong(3, id.index());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new MissingTileException(id.path(TileId.WIDTH));
                }
                return row.getBytes(1);
            }
        }
    }

    private byte[] partial(TileId id, int width) throws SQLException {
        var hashes = new ByteArrayOutputStream();
        try (var statement = connection.prepareStatement(id.level() == 0 ? LEAVES : ROOTS)) {
            int column = 0;
            statement.setString(++column, log);
            if (id.level() > 0) {
                statement.setInt(++column, id.level() - 1);
            }
            statement.setLong(++column, id.index() * TileId.WIDTH);
            statement.setLong(++column, id.index() * TileId.WIDTH + width);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.writeBytes(rows.getBytes(1));
                }
            }
        }
        if (hashes.size() == 0) {
            throw new MissingTileException(id.path(width));
        }
        return hashes.toByteArray();
    }
}
