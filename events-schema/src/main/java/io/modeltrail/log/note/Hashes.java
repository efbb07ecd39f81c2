package io.modeltrail.log.note;

import io.modeltrail.log.MerkleHash;

/// Reads hashes as the C2SP formats write them: Base64 of 32 bytes.
final class Hashes {

    private Hashes() {}

    static MerkleHash parse(String base64, String what) {
        byte[] bytes = SignatureLine.base64(base64, what);
        if (bytes.length != MerkleHash.LENGTH) {
            throw new MalformedNoteException(what + " must be a hash of 32 bytes, not " + bytes.length);
        }
        return MerkleHash.of(bytes);
    }
}
