package io.modeltrail.log.audit;

import io.modeltrail.log.InclusionProof;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.TilePath;

/// Tells which of two that differ is wrong, the entry or the stored tile, by asking which of them the signed root
/// proves.
record TileBlame(LogFiles files, Checkpoint checkpoint) {

    String differs(TilePath path, long index, MerkleHash entry, byte[] stored, int at) {
        if (stored.length < (at + 1) * MerkleHash.LENGTH) {
            return path + " ends before the hash of this entry";
        }
        MerkleHash tiled = MerkleHash.at(stored, at * MerkleHash.LENGTH);
        if (proves(index, tiled)) {
            return "the entry is not the one that the log signed: its leaf hash is " + entry
                    + ", the signed root proves " + tiled;
        }
        return proves(index, entry)
                ? path + " has a wrong hash for this entry, which the signed root proves"
                : "the entry and " + path + " differ, and the signed root proves neither";
    }

    private boolean proves(long index, MerkleHash leafHash) {
        try {
            InclusionProof proof = files.tiles().tree(checkpoint.size()).inclusionProof(index);
            return proof.proves(leafHash, checkpoint.root());
        } catch (MissingTileException | Breach _) {
            return false;
        }
    }
}
