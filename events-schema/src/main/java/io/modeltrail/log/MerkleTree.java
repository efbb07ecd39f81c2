package io.modeltrail.log;

import java.util.ArrayList;
import java.util.List;

/// A stored tree seen at one size, from which roots and proofs are computed with a logarithmic number of reads.
///
/// @param size number of leaves, at most 2^63 − 1; the store may have grown further
/// @param subtrees where the hashes of perfect subtrees are read from
public record MerkleTree(long size, PerfectSubtrees subtrees) {

    /// Refuses a negative size.
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0, not " + size);
        }
    }

    /// The root of the whole tree.
    public MerkleHash root() {
        return size == 0 ? MerkleHash.ofEmptyTree() : root(0, size);
    }

    /// The hash of the leaf at this index.
    public MerkleHash leaf(long index) {
        requireLeaf(index);
        return subtrees.root(0, index);
    }

    /// The roots of the tree's perfect subtrees, from which it can be appended to.
    public CompactRange compactRange() {
        CompactRange range = CompactRange.empty();
        for (long rest = size; rest != 0; rest -= Long.highestOneBit(rest)) {
            int height = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            range = range.appendSubtree(height, subtrees.root(height, range.size() >>> height));
        }
        return range;
    }

    /// Proves that the leaf at this index is in the tree (RFC 9162 §2.1.3.1).
    public InclusionProof inclusionProof(long index) {
        requireLeaf(index);
        List<MerkleHash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long split = split(begin, end);
            if (index < split) {
                path.add(root(split, end));
                end = split;
            } else {
                path.add(root(begin, split));
                begin = split;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /// Proves that the tree extends the tree of its first `oldSize` leaves (RFC 9162 §2.1.4.1).
    public ConsistencyProof consistencyProof(long oldSize) {
        if (oldSize < 1 || oldSize > size) {
            throw new IllegalArgumentException(
                    "oldSize must be from 1 to the tree's size " + size + ", not " + oldSize);
        }
        List<MerkleHash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end != oldSize) {
            long split = split(begin, end);
            if (oldSize <= split) {
                path.add(root(split, end));
                end = split;
            } else {
                path.add(root(begin, split));
                begin = split;
            }
        }
        if (begin != 0) {
            path.add(root(begin, end));
        }
        return new ConsistencyProof(oldSize, size, path.reversed());
    }

    /// The root over the leaves `[begin, end)`, a range that splitting the tree leads to.
    private MerkleHash root(long begin, long end) {
        if (Long.bitCount(end - begin) == 1) {
            int height = Long.numberOfTrailingZeros(end - begin);
            return subtrees.root(height, begin >>> height);
        }
        long split = split(begin, end);
        return MerkleHash.ofNode(root(begin, split), root(split, end));
    }

    /// The largest power of two below the width, counted from the beginning.
    private static long split(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    private void requireLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("the tree of size " + size + " has no leaf " + index);
        }
    }
}
