package io.modeltrail.log.tile;

import io.modeltrail.log.MerkleTree;

/// Where tiles are read from: a table, a folder, a server.
@FunctionalInterface
public interface TileReader {

    /// The tile with at least `width` hashes; it may have grown wider since.
    ///
    /// Throws [MissingTileException] if it is not there, and `UncheckedIOException` if it cannot be read.
    Tile read(TileId id, int width);

    /// The tree of this size over these tiles; each tile is read once, `O(log size)` for a root or a proof.
    default MerkleTree tree(long size) {
        return new MerkleTree(size, new TiledSubtrees(this, size));
    }
}
