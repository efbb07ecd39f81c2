package io.modeltrail.log.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.TileId;
import java.util.Optional;

/// What one thread found out about the entries under one tile of leaves.
final class TileFindings {

    private final long firstIndex;
    private final long[] facts = new long[TileId.WIDTH * EnvelopeScanner.FACTS];
    private int soundEntries;
    private Optional<Breach> breach = Optional.empty();
    private Optional<MerkleHash> root = Optional.empty();

    TileFindings(long firstIndex) {
        this.firstIndex = firstIndex;
    }

    long tileIndex() {
        return firstIndex / TileId.WIDTH;
    }

    long[] facts() {
        return facts;
    }

    void entryIsSound() {
        soundEntries++;
    }

    /// Keeps the breach with the lower index, of two alike the first.
    void breached(long index, String reason) {
        if (breach.isEmpty() || index < breach.get().index().orElse(-1)) {
            breach = Optional.of(new Breach(index, reason));
        }
    }

    void rootIs(MerkleHash hash) {
        root = Optional.of(hash);
    }

    /// The root of the tile's subtree, if the tile is full.
    Optional<MerkleHash> root() {
        return root;
    }

    /// Hands the sound entries on in order and then breaks the audit if there was a breach.
    void reportTo(Streams streams) {
        for (int i = 0; i < soundEntries; i++) {
            long index = firstIndex + i;
            if (breach.isPresent() && breach.get().index().orElse(-1) <= index) {
                break;
            }
            streams.add(index, facts, i * EnvelopeScanner.FACTS);
        }
        if (breach.isPresent()) {
            throw breach.get();
        }
    }
}
