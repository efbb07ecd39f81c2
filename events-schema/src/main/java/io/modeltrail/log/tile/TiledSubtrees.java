package io.modeltrail.log.tile;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.PerfectSubtrees;
import java.util.LinkedHashMap;
import java.util.Map;

/// Finds the root of a perfect subtree in the tile that holds it or its descendants, and keeps the last tiles read.
final class TiledSubtrees implements PerfectSubtrees {

    private static final int KEPT = 64;

    private final TileReader reader;
    private final long treeSize;
    private final Map<TileId, Tile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, Tile> eldest) {
            return size() > KEPT;
        }
    };

    TiledSubtrees(TileReader reader, long treeSize) {
        this.reader = reader;
        this.treeSize = treeSize;
    }

    @Override
    public MerkleHash root(int height, long index) {
        int level = height / TileId.HEIGHT;
        int within = height % TileId.HEIGHT;
        long first = index << within;
        TileId id = new TileId(level, first / TileId.WIDTH);
        return tile(id).subtree((int) (first % TileId.WIDTH), within);
    }

    private synchronized Tile tile(TileId id) {
        Tile known = kept.get(id);
        if (known != null) {
            return known;
        }
        int width = id.widthAt(treeSize);
        Tile read = reader.read(id, width).narrowed(width);
        kept.put(id, read);
        return read;
    }
}
