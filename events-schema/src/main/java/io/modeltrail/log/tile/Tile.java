package io.modeltrail.log.tile;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.TreeHasher;
import java.util.Arrays;

/// The hashes of one tile: 1 to 256 of them, 32 bytes each.
public final class Tile {

    private final TileId id;
    private final byte[] hashes;

    /// A tile with this content; a length that is no number of hashes up to 256 is refused.
    public Tile(TileId id, byte[] hashes) {
        int width = hashes.length / MerkleHash.LENGTH;
        if (hashes.length % MerkleHash.LENGTH != 0 || width < 1 || width > TileId.WIDTH) {
            throw new IllegalArgumentException(
                    "a tile has 1 to 256 hashes of 32 bytes, not " + hashes.length + " bytes: " + id);
        }
        this.id = id;
        this.hashes = hashes.clone();
    }

    /// Which tile.
    public TileId id() {
        return id;
    }

    /// Number of hashes.
    public int width() {
        return hashes.length / MerkleHash.LENGTH;
    }

    /// A copy of the content.
    public byte[] bytes() {
        return hashes.clone();
    }

    /// The hash at this place of the tile.
    public MerkleHash hash(int at) {
        return MerkleHash.at(hashes, at * MerkleHash.LENGTH);
    }

    /// The root over the `2^height` hashes that begin at this place of the tile.
    public MerkleHash subtree(int at, int height) {
        return new TreeHasher().perfectRoot(hashes, at * MerkleHash.LENGTH, 1 << height);
    }

    /// The first hashes of this tile, as an older and smaller tree had it.
    public Tile narrowed(int width) {
        if (width > width()) {
            throw new IllegalArgumentException(id + " has " + width() + " hashes, not the " + width + " asked for");
        }
        return width == width() ? this : new Tile(id, Arrays.copyOf(hashes, width * MerkleHash.LENGTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile that && id.equals(that.id) && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(hashes);
    }

    /// Place and width.
    @Override
    public String toString() {
        return id.path(width()).toString();
    }
}
