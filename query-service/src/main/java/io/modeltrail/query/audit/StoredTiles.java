package io.modeltrail.query.audit;

import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import io.modeltrail.query.projection.Generation;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tiles of one generation, within the caller's transaction.
final class StoredTiles implements TileReader {

    private final JdbcClient jdbc;
    private final String table;

    StoredTiles(JdbcClient jdbc, Generation generation) {
        this.jdbc = jdbc;
        this.table = generation.table("tile");
    }

    @Override
    public Tile read(TileId id, int width) {
        return find(id).filter(tile -> tile.width() >= width)
                .orElseThrow(() -> new MissingTileException(id.path(width)));
    }

    private Optional<Tile> find(TileId id) {
        return jdbc.sql("select hashes from " + table + " where level = ? and number = ?")
                .params(id.level(), id.index())
                .query((row, _) -> new Tile(id, row.getBytes(1)))
                .optional();
    }
}
