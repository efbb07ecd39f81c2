package io.modeltrail.log.audit;

import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TilePath;
import java.util.ArrayList;
import java.util.List;

/// A run of entries `[from, to)` of a tree of `size`, and the tiles that tie it to the root.
///
/// @param from index of the first entry
/// @param to index after the last entry
/// @param size size of the tree
record TileRange(long from, long to, long size) {

    TileRange {
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException(
                    "0 <= from <= to <= size must hold, not from " + from + ", to " + to + ", size " + size);
        }
    }

    long count() {
        return to - from;
    }

    boolean isWhole() {
        return from == 0 && to == size;
    }

    /// Every tile over the entries, and at each level the last tile where it is partial: the tree's right edge.
    List<TilePath> tiles() {
        List<TilePath> tiles = new ArrayList<>();
        int shift = 0;
        for (int level = 0; shift < Long.SIZE && size >>> shift > 0; level++, shift += 8) {
            long hashes = size >>> shift;
            long edge = hashes / TileId.WIDTH;
            long first = (from >>> shift) / TileId.WIDTH;
            long last = from == to ? first - 1 : Math.min(((to - 1) >>> shift) / TileId.WIDTH, (hashes - 1) / 256);
            for (long index = first; index <= last; index++) {
                add(tiles, new TileId(level, index));
            }
            if (hashes % TileId.WIDTH != 0 && (edge > last || edge < first)) {
                add(tiles, new TileId(level, edge));
            }
        }
        return tiles;
    }

    /// Whether all entries under this tile of leaves are in the range, so that their bundle is too.
    boolean holdsBundle(long index) {
        long begin = index * TileId.WIDTH;
        return begin >= from && begin + widthOf(index) <= to;
    }

    int widthOf(long index) {
        return new TileId(0, index).widthAt(size);
    }

    private void add(List<TilePath> tiles, TileId id) {
        tiles.add(id.path(id.widthAt(size)));
    }
}
