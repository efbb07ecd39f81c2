package io.modeltrail.query.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.LogProof;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.query.reading.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log as of a position of [AuditProjection], for answers that prove what they say: its size, its root, its
/// time.
public final class LogProofs {

    private LogProofs() {}

    /// The first `size` leaves, and when the last of them was recorded.
    public record Point(long size, MerkleHash root, Instant time) {}

    /// That the leaf of this hash stands at its position: the hashes lead to the root of the point.
    public record Inclusion(long position, String leafHash, List<String> hashes) {}

    /// Empty while nothing is recorded.
    public static Optional<Point> point(Snapshot at) {
        return at.sql("select recorded_at from {leaf} where position <= :position and recorded_at is not null"
                        + " order by position desc limit 1")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(time -> new Point(
                        at.position() + 1, tiles(at).tree(at.position() + 1).root(), time));
    }

    /// Proofs for leaves of the point, in order of position.
    public static List<Inclusion> inclusions(Snapshot at, Point point, SortedSet<Long> positions) {
        var tree = tiles(at).tree(point.size());
        return positions.stream()
                .map(position -> new Inclusion(
                        position,
                        tree.leaf(position).base64(),
                        tree.inclusionProof(position).hashes().stream()
                                .map(MerkleHash::base64)
                                .toList()))
                .toList();
    }

    /// The leaves of some streams whose type has one of these names, without prefix and version, in order.
    public static Stream<Leaf> leaves(Snapshot at, List<String> streams, List<String> types) {
        return at
                .sql(Leaf.COLUMNS + "where stream in (:streams) and split_part(type, '.', 2) in (:types)"
                        + " and position <= :position order by position")
                .param("streams", streams)
                .param("types", types)
                .query(Leaf::read)
                .list()
                .stream();
    }

    /// The largest signed checkpoint within the leaves of the snapshot that they bear out.
    public static Optional<SignedPoint> signed(Snapshot at) {
        return Checkpoints.latestAt(at.jdbc(), at.position() + 1)
                .filter(stored -> stored.size() > 0)
                .map(stored -> new SignedPoint(stored.size(), stored.root(), stored.note()));
    }

    /// Whether a verified checkpoint covers this position.
    public static boolean covers(JdbcClient jdbc, long position) {
        return Checkpoints.latest(jdbc, position + 1).isPresent();
    }

    /// A checkpoint with its signatures, word for word.
    public record SignedPoint(long size, MerkleHash root, String note) {}

    /// A C2SP tlog-proof file for each leaf, under this checkpoint.
    public static SortedMap<Long, String> proofFiles(Snapshot at, SignedPoint point, Collection<Long> positions) {
        var tree = tiles(at).tree(point.size());
        var note = SignedNote.parse(point.note());
        var files = new TreeMap<Long, String>();
        positions.forEach(position -> files.put(
                position, LogProof.of(tree.inclusionProof(position), note).toString()));
        return files;
    }

    private static StoredTiles tiles(Snapshot at) {
        return new StoredTiles(at.jdbc(), at.generation());
    }
}
