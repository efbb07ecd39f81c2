package io.modeltrail.command.sequencing;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.log.note.UnverifiedNoteException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One leader's time: a cursor in the committed events and the Merkle tree up to it. Whatever it stores carries its
/// epoch, so that a term that is over stores nothing.
final class Term {

    private final SequenceStore store;
    private final String log;
    private final NoteSigner signer;
    private final long epoch;
    private final TreeEdge edge;
    private CompactRange tree;
    private SequenceStore.Cursor cursor;
    private long checkpointed;

    private Term(SequenceStore store, String log, NoteSigner signer, SequenceStore.Head head, TreeEdge edge) {
        this.store = store;
        this.log = log;
        this.signer = signer;
        this.epoch = head.epoch();
        this.tree = head.tree();
        this.cursor = head.cursor();
        this.edge = edge;
    }

    /// Takes over: raises the epoch and makes sure that the tree is the one that was signed.
    static Term begin(Connection connection, String log, NoteSigner signer) throws SQLException {
        var store = new SequenceStore(connection, log);
        var head = store.beginTerm();
        var tiles = new StoredTiles(log, connection);
        var term = new Term(store, log, signer, head, new TreeEdge(tiles));
        requireSame("head", tiles.tree(head.tree().size()).root(), head.tree().root());
        var latest = store.latestCheckpoint();
        if (latest.isPresent()) {
            var checkpoint = open(latest.get(), log, signer);
            if (checkpoint.size() > head.tree().size()) {
                throw new LogBroken("the log has %d leaves, but %d were signed; a later state was lost"
                        .formatted(head.tree().size(), checkpoint.size()));
            }
            requireSame("checkpoint", tiles.tree(checkpoint.size()).root(), checkpoint.root());
            term.checkpointed = checkpoint.size();
        }
        return term;
    }

    private static Checkpoint open(String note, String log, NoteSigner signer) {
        try {
            return Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), log, List.of(signer.verifierKey()));
        } catch (UnverifiedNoteException other) {
            throw new LogBroken("the latest checkpoint is not by key %s of log %s: %s; use the key that signed it"
                    .formatted(signer.verifierKey().id(), log, other.getMessage()));
        }
    }

    private static void requireSame(String what, MerkleHash ofTiles, MerkleHash stated) {
        if (!ofTiles.equals(stated)) {
            throw new LogBroken("the %s states root %s, the stored leaves give %s".formatted(what, stated, ofTiles));
        }
    }

    long epoch() {
        return epoch;
    }

    long size() {
        return tree.size();
    }

    /// Gives positions to at most `limit` events and returns how many got one.
    int step(int limit) throws SQLException, Fenced {
        var events = store.read(cursor, limit);
        if (events.isEmpty()) {
            return 0;
        }
        var hashes = events.stream().map(SequenceStore.Unsequenced::leafHash).toList();
        var grown = tree.appendAll(hashes);
        var tiles = edge.grow(tree.size(), hashes);
        store.sequence(epoch, tree.size(), events, grown, tiles);
        edge.keep(tiles);
        tree = grown;
        cursor = events.getLast().cursor();
        return events.size();
    }

    boolean hasNewLeaves() {
        return tree.size() > checkpointed;
    }

    /// Signs the tree as it is and stores the note.
    void checkpoint() throws SQLException, Fenced {
        var note = new Checkpoint(log, tree.size(), tree.root()).sign(signer);
        store.checkpoint(epoch, tree, note.toString());
        checkpointed = tree.size();
    }

    /// How long the oldest event without a position has been waiting, the horizon set aside.
    Duration waiting(Instant now) throws SQLException {
        return store.oldestWaiting(cursor)
                .map(since -> Duration.between(since, now))
                .filter(waiting -> !waiting.isNegative())
                .orElse(Duration.ZERO);
    }
}
