package io.modeltrail.log.tile;

/// Which tile of the tree, whatever its width: the hashes of `[index × 256, (index + 1) × 256)` at a level.
///
/// At level 0 the hashes are leaf hashes; at each further level they are roots of full tiles of the level below.
///
/// @param level 0 to 7; a tree of 2^63 leaves needs no more
/// @param index from 0 within the level
public record TileId(int level, long index) {

    /// Hashes in a full tile.
    public static final int WIDTH = 256;

    /// Levels of the binary tree that one tile spans.
    static final int HEIGHT = 8;

    private static final int LEVELS = 8;

    /// Refuses a tile that no tree has.
    public TileId {
        if (level < 0 || level >= LEVELS || index < 0) {
            throw new IllegalArgumentException(
                    "a tile's level must be 0 to 7 and its index at least 0, not " + level + " and " + index);
        }
    }

    /// Width of this tile in a tree of this size: 256, less for the last tile of a level, 0 if the tree has none.
    public int widthAt(long treeSize) {
        long hashes = treeSize >>> (HEIGHT * level);
        return index > hashes / WIDTH ? 0 : Math.clamp(hashes - index * WIDTH, 0, WIDTH);
    }

    /// Where this tile is served at this width.
    public TilePath path(int width) {
        return new TilePath(level, index, width);
    }
}
