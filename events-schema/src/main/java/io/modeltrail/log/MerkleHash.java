package io.modeltrail.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The SHA-256 hash of a leaf, a node or a whole tree (RFC 9162 §2.1.1): 32 bytes, compared by value.
public final class MerkleHash {

    /// Bytes in a hash.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash that these 32 bytes are; any other length is refused.
    public static MerkleHash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /// The hash at `offset` in a run of hashes, such as a tile.
    public static MerkleHash at(byte[] hashes, int offset) {
        return at(hashes, offset, LENGTH);
    }

    /// The hash written in standard Base64, as checkpoints and proofs write it.
    public static MerkleHash ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("hash is not in canonical Base64 with padding: " + text);
        }
        return of(bytes);
    }

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static MerkleHash ofEmptyTree() {
        return new MerkleHash(TreeHasher.sha256().digest());
    }

    /// The hash of one log entry.
    public static MerkleHash ofLeaf(byte[] entry) {
        byte[] out = new byte[LENGTH];
        new TreeHasher().leaf(entry, 0, entry.length, out, 0);
        return new MerkleHash(out);
    }

    /// The hash of the node over two subtrees.
    public static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        byte[] out = new byte[LENGTH];
        new TreeHasher().node(left.bytes, 0, right.bytes, 0, out, 0);
        return new MerkleHash(out);
    }

    private static MerkleHash at(byte[] source, int offset, int length) {
        if (length != LENGTH || source.length - offset < LENGTH) {
            throw new IllegalArgumentException(
                    "a hash has " + LENGTH + " bytes, not " + Math.min(length, source.length - offset));
        }
        return new MerkleHash(Arrays.copyOfRange(source, offset, offset + LENGTH));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Writes the 32 bytes into a run of hashes.
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /// Standard Base64, as checkpoints and proofs write it.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hexadecimal.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
