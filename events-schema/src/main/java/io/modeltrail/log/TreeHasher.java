package io.modeltrail.log;

import static io.modeltrail.log.MerkleHash.LENGTH;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes many leaves and nodes in flat arrays without making garbage; one instance serves one thread.
///
/// Source: RFC 9162 §2.1.1. A leaf is prefixed by 0x00 and a node by 0x01, so that neither passes for the other.
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * LENGTH];

    /// A hasher for the calling thread.
    public TreeHasher() {
        node[0] = NODE;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Writes the hash of the entry `source[offset, offset + length)` to `target[at, at + 32)`.
    public void leaf(byte[] source, int offset, int length, byte[] target, int at) {
        digest.update(LEAF);
        digest.update(source, offset, length);
        finish(target, at);
    }

    /// As [#leaf], for an entry that has the prefix 0x00 in front of it already: one pass over one array.
    ///
    /// `offset` and `length` include the prefix.
    public void prefixedLeaf(byte[] source, int offset, int length, byte[] target, int at) {
        if (source[offset] != LEAF) {
            throw new IllegalArgumentException("a leaf begins with 0x00, not with " + source[offset]);
        }
        digest.update(source, offset, length);
        finish(target, at);
    }

    /// Writes the hash over two child hashes to `target[at, at + 32)`; the target may overlap the children.
    public void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] target, int at) {
        System.arraycopy(left, leftAt, node, 1, LENGTH);
        System.arraycopy(right, rightAt, node, 1 + LENGTH, LENGTH);
        digest.update(node, 0, node.length);
        finish(target, at);
    }

    /// The root of the perfect subtree over `count` hashes (a power of two) that start at `offset`.
    public MerkleHash perfectRoot(byte[] hashes, int offset, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("a perfect subtree has a power of two leaves, not " + count);
        }
        byte[] level = new byte[count * LENGTH];
        System.arraycopy(hashes, offset, level, 0, level.length);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                node(level, 2 * i * LENGTH, level, (2 * i + 1) * LENGTH, level, i * LENGTH);
            }
        }
        return MerkleHash.at(level, 0);
    }

    private void finish(byte[] target, int at) {
        try {
            digest.digest(target, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash at " + at, e);
        }
    }
}
