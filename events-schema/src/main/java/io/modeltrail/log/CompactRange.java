package io.modeltrail.log;

import static io.modeltrail.log.MerkleHash.LENGTH;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// All that is needed to append to a tree and know its root: the roots of its perfect subtrees, largest first.
///
/// A tree of `size` leaves has one such subtree for each bit set in `size`, at most 64 hashes in all. Immutable.
///
/// @param size number of leaves, an unsigned 64-bit number
/// @param subtrees one hash for each bit set in `size`, the most significant bit first
public record CompactRange(long size, List<MerkleHash> subtrees) {

    /// Refuses a number of subtrees that does not fit the size.
    public CompactRange {
        subtrees = List.copyOf(subtrees);
        if (subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of size " + Long.toUnsignedString(size) + " has "
                    + Long.bitCount(size) + " perfect subtrees, not " + subtrees.size());
        }
    }

    /// The tree without leaves.
    public static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /// Reads what [#toBytes()] wrote.
    public static CompactRange fromBytes(byte[] bytes) {
        if (bytes.length < Long.BYTES || (bytes.length - Long.BYTES) % LENGTH != 0) {
            throw new IllegalArgumentException(
                    "a compact range is 8 bytes of size and 32 bytes a subtree, not " + bytes.length + " bytes");
        }
        List<MerkleHash> subtrees = new ArrayList<>();
        for (int at = Long.BYTES; at < bytes.length; at += LENGTH) {
            subtrees.add(MerkleHash.at(bytes, at));
        }
        return new CompactRange(ByteBuffer.wrap(bytes).getLong(), subtrees);
    }

    /// The size (8 bytes, big-endian) followed by the subtrees' hashes.
    public byte[] toBytes() {
        byte[] bytes = new byte[Long.BYTES + subtrees.size() * LENGTH];
        ByteBuffer.wrap(bytes).putLong(size);
        for (int i = 0; i < subtrees.size(); i++) {
            subtrees.get(i).copyTo(bytes, Long.BYTES + i * LENGTH);
        }
        return bytes;
    }

    /// The tree with one more leaf.
    public CompactRange append(MerkleHash leafHash) {
        return appendSubtree(0, leafHash);
    }

    /// The tree with these leaves after its own, in their order.
    public CompactRange appendAll(List<MerkleHash> leafHashes) {
        List<MerkleHash> stack = new ArrayList<>(subtrees);
        long grown = size;
        for (MerkleHash leafHash : leafHashes) {
            push(stack, grown, 0, leafHash);
            grown = increased(grown, 1);
        }
        return new CompactRange(grown, stack);
    }

    /// The tree with a perfect subtree of `2^height` leaves after its own; its size must be a multiple of that.
    public CompactRange appendSubtree(int height, MerkleHash root) {
        if (size != 0 && Long.numberOfTrailingZeros(size) < height) {
            throw new IllegalArgumentException("a subtree of height " + height + " cannot follow leaf "
                    + Long.toUnsignedString(size) + ": the position is not a multiple of its width");
        }
        List<MerkleHash> stack = new ArrayList<>(subtrees);
        push(stack, size, height, root);
        return new CompactRange(increased(size, 1L << height), stack);
    }

    /// The root of the tree.
    public MerkleHash root() {
        if (subtrees.isEmpty()) {
            return MerkleHash.ofEmptyTree();
        }
        MerkleHash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = MerkleHash.ofNode(subtrees.get(i), root);
        }
        return root;
    }

    private static void push(List<MerkleHash> stack, long size, int height, MerkleHash hash) {
        MerkleHash merged = hash;
        for (long bits = size >>> height; (bits & 1) == 1; bits >>>= 1) {
            merged = MerkleHash.ofNode(stack.removeLast(), merged);
        }
        stack.add(merged);
    }

    private static long increased(long size, long by) {
        if (Long.compareUnsigned(size + by, size) < 0) {
            throw new ArithmeticException("a tree cannot pass 2^64 - 1 leaves");
        }
        return size + by;
    }
}
