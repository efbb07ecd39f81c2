package io.modeltrail.log.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds the tree over the audited entries from the roots of their tiles, level by level, and compares as it goes.
///
/// What lies outside the range comes from stored tiles, which the root then proves together with the rest.
final class RangeTree {

    private final LogFiles files;
    private final long size;
    private final Map<TileId, Tile> built = new HashMap<>();
    private List<MerkleHash> roots = new ArrayList<>();
    private long firstRoot;

    RangeTree(LogFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    /// Takes the root of the next full tile of leaves.
    void add(long tileIndex, MerkleHash root) {
        if (roots.isEmpty()) {
            firstRoot = tileIndex;
        }
        roots.add(root);
    }

    /// The root of the whole tree, after each stored tile above the entries has been compared with them.
    MerkleHash root() {
        for (int level = 1; !roots.isEmpty(); level++) {
            raise(level);
        }
        TileReader stored = files.tiles();
        TileReader reader = (id, width) -> {
            Tile tile = built.get(id);
            return tile == null ? stored.read(id, width) : tile;
        };
        return reader.tree(size).root();
    }

    private void raise(int level) {
        List<MerkleHash> above = new ArrayList<>();
        long firstAbove = 0;
        long end = firstRoot + roots.size();
        for (long index = firstRoot / TileId.WIDTH; index <= (end - 1) / TileId.WIDTH; index++) {
            Tile tile = build(new TileId(level, index), end);
            if (tile.width() == TileId.WIDTH) {
                firstAbove = above.isEmpty() ? index : firstAbove;
                above.add(tile.subtree(0, Integer.numberOfTrailingZeros(TileId.WIDTH)));
            }
        }
        roots = above;
        firstRoot = firstAbove;
    }

    private Tile build(TileId id, long end) {
        int width = id.widthAt(size);
        byte[] bytes = files.tiles().read(id, width).bytes();
        for (int slot = 0; slot < width; slot++) {
            long root = id.index() * TileId.WIDTH + slot;
            if (root >= firstRoot && root < end) {
                compare(id, slot, bytes, roots.get((int) (root - firstRoot)));
            }
        }
        Tile tile = new Tile(id, bytes);
        built.put(id, tile);
        return tile;
    }

    private void compare(TileId id, int slot, byte[] bytes, MerkleHash computed) {
        if (!MerkleHash.at(bytes, slot * MerkleHash.LENGTH).equals(computed)) {
            long span = 1L << (8 * id.level());
            long first = (id.index() * TileId.WIDTH + slot) * span;
            throw new Breach(
                    first,
                    "tile " + id.path(id.widthAt(size)) + " does not fit the entries from here to " + (first + span - 1)
                            + ": either was changed");
        }
    }
}
