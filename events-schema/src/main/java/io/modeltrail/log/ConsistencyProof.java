package io.modeltrail.log;

import java.util.ArrayList;
import java.util.List;

/// Proves that a tree only grew: the older tree's leaves are the newer one's first leaves (RFC 9162 §2.1.4).
///
/// @param oldSize leaves of the older tree, an unsigned 64-bit number
/// @param newSize leaves of the newer tree, an unsigned 64-bit number
/// @param hashes node hashes in the order of RFC 9162 §2.1.4.1
public record ConsistencyProof(long oldSize, long newSize, List<MerkleHash> hashes) {

    /// Copies the list.
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /// Whether the tree with the new root extends the tree with the old one (RFC 9162 §2.1.4.2).
    ///
    /// From the empty tree nothing is proved, since every tree extends it: a size of 0 beside another is refused.
    public boolean proves(MerkleHash oldRoot, MerkleHash newRoot) {
        if (oldSize == newSize) {
            return hashes.isEmpty()
                    && oldRoot.equals(newRoot)
                    && (newSize != 0 || newRoot.equals(MerkleHash.ofEmptyTree()));
        }
        if (oldSize == 0 || Long.compareUnsigned(oldSize, newSize) > 0 || hashes.isEmpty()) {
            return false;
        }
        List<MerkleHash> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return climb(path, oldRoot, newRoot);
    }

    private boolean climb(List<MerkleHash> path, MerkleHash oldRoot, MerkleHash newRoot) {
        int odd = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >>> odd;
        long sn = (newSize - 1) >>> odd;
        MerkleHash older = path.getFirst();
        MerkleHash newer = path.getFirst();
        for (MerkleHash sibling : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                older = MerkleHash.ofNode(sibling, older);
                newer = MerkleHash.ofNode(sibling, newer);
                int shift = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= shift;
                sn >>>= shift;
            } else {
                newer = MerkleHash.ofNode(newer, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
