package io.modeltrail.log;

import java.util.ArrayList;
import java.util.List;

/// The tree exactly as RFC 9162 §2.1 defines it, by recursion over lists: slow, short and easy to believe.
public final class NaiveTree {

    private NaiveTree() {}

    /// MTH.
    public static MerkleHash root(List<MerkleHash> leaves) {
        return switch (leaves.size()) {
            case 0 -> MerkleHash.ofEmptyTree();
            case 1 -> leaves.getFirst();
            default -> MerkleHash.ofNode(root(left(leaves)), root(right(leaves)));
        };
    }

    /// PATH.
    public static List<MerkleHash> path(int index, List<MerkleHash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = left(leaves).size();
        return index < k
                ? joined(path(index, left(leaves)), root(right(leaves)))
                : joined(path(index - k, right(leaves)), root(left(leaves)));
    }

    /// PROOF.
    public static List<MerkleHash> proof(int oldSize, List<MerkleHash> leaves) {
        return subproof(oldSize, leaves, true);
    }

    private static List<MerkleHash> subproof(int oldSize, List<MerkleHash> leaves, boolean complete) {
        if (oldSize == leaves.size()) {
            return complete ? List.of() : List.of(root(leaves));
        }
        int k = left(leaves).size();
        return oldSize <= k
                ? joined(subproof(oldSize, left(leaves), complete), root(right(leaves)))
                : joined(subproof(oldSize - k, right(leaves), false), root(left(leaves)));
    }

    private static List<MerkleHash> left(List<MerkleHash> leaves) {
        return leaves.subList(0, Integer.highestOneBit(leaves.size() - 1));
    }

    private static List<MerkleHash> right(List<MerkleHash> leaves) {
        return leaves.subList(Integer.highestOneBit(leaves.size() - 1), leaves.size());
    }

    private static List<MerkleHash> joined(List<MerkleHash> path, MerkleHash last) {
        List<MerkleHash> joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }
}
