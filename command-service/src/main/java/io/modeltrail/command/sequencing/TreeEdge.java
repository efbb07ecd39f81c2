package io.modeltrail.command.sequencing;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileGrowth;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The growing end of the tree: the last partial tile of each level, kept in memory so that it is read once a term.
final class TreeEdge {

    private final TileReader stored;
    private final Map<Integer, Tile> partial = new TreeMap<>();

    TreeEdge(TileReader stored) {
        this.stored = stored;
    }

    /// The tiles that these leaves change; nothing is kept yet.
    List<Tile> grow(long size, List<MerkleHash> leafHashes) {
        return TileGrowth.append(this::read, size, leafHashes);
    }

    /// To be called when the grown tiles are stored.
    void keep(List<Tile> grown) {
        grown.forEach(tile -> partial.put(tile.id().level(), tile));
    }

    private Tile read(TileId id, int width) {
        var known = partial.get(id.level());
        return known != null && known.id().equals(id) && known.width() >= width ? known : stored.read(id, width);
    }
}
