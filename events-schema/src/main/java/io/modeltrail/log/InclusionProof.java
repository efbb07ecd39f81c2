package io.modeltrail.log;

import java.util.List;

/// Proves that a leaf stands at one index of a tree of one size (RFC 9162 §2.1.3).
///
/// @param leafIndex index of the leaf from 0, an unsigned 64-bit number
/// @param treeSize number of leaves of the tree, an unsigned 64-bit number
/// @param hashes sibling hashes from the leaf up to the root's child
public record InclusionProof(long leafIndex, long treeSize, List<MerkleHash> hashes) {

    /// Copies the list.
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /// Whether the leaf stands there in the tree with this root (RFC 9162 §2.1.3.2).
    public boolean proves(MerkleHash leafHash, MerkleHash root) {
        if (Long.compareUnsigned(leafIndex, treeSize) >= 0) {
            return false;
        }
        long fn = leafIndex;
        long sn = treeSize - 1;
        MerkleHash hash = leafHash;
        for (MerkleHash sibling : hashes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = MerkleHash.ofNode(sibling, hash);
                int shift = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= shift;
                sn >>>= shift;
            } else {
                hash = MerkleHash.ofNode(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && hash.equals(root);
    }
}
