package io.modeltrail.log;

/// Where a stored tree's hashes are read from, such as its tiles.
@FunctionalInterface
public interface PerfectSubtrees {

    /// The root of the perfect subtree over the leaves `[index × 2^height, (index + 1) × 2^height)`.
    MerkleHash root(int height, long index);
}
