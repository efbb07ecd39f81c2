package io.modeltrail.log.tile;

import io.modeltrail.log.MerkleHash;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Works out which tiles change when leaves are appended, so that a store has only to write them.
public final class TileGrowth {

    private final TileReader stored;
    private final Map<TileId, ByteArrayOutputStream> changed = new TreeMap<>(BY_LEVEL_THEN_INDEX);

    private static final Comparator<TileId> BY_LEVEL_THEN_INDEX =
            Comparator.comparingInt(TileId::level).thenComparingLong(TileId::index);

    private TileGrowth(TileReader stored) {
        this.stored = stored;
    }

    /// The tiles that differ after these leaves are appended to a tree of `size`, each once and with its whole content.
    ///
    /// Reads at most one tile a level, the last partial one. Level 0 comes first, then by index.
    public static List<Tile> append(TileReader stored, long size, List<MerkleHash> leafHashes) {
        TileGrowth growth = new TileGrowth(stored);
        long at = size;
        for (MerkleHash leafHash : leafHashes) {
            growth.add(0, at++, leafHash);
        }
        List<Tile> tiles = new ArrayList<>();
        growth.changed.forEach((id, content) -> tiles.add(new Tile(id, content.toByteArray())));
        return tiles;
    }

    private void add(int level, long at, MerkleHash hash) {
        TileId id = new TileId(level, at / TileId.WIDTH);
        int before = (int) (at % TileId.WIDTH);
        ByteArrayOutputStream content = changed.computeIfAbsent(id, _ -> stored(id, before));
        content.writeBytes(hash.bytes());
        if (before == TileId.WIDTH - 1) {
            Tile full = new Tile(id, content.toByteArray());
            add(level + 1, id.index(), full.subtree(0, TileId.HEIGHT));
        }
    }

    private ByteArrayOutputStream stored(TileId id, int width) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(TileId.WIDTH * MerkleHash.LENGTH);
        if (width > 0) {
            content.writeBytes(stored.read(id, width).narrowed(width).bytes());
        }
        return content;
    }
}
