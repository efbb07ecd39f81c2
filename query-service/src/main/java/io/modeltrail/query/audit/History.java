package io.modeltrail.query.audit;

import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Reads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// The events of one stream, told to people.
public final class History {

    private final Reads reads;

    public History(Reads reads) {
        this.reads = reads;
    }

    /// A list under this name, oldest first; 404 when the stream had no event by then.
    public ResponseEntity<String> of(String stream, String name, Asking asking) {
        return Answers.list(name, reads.read(AuditProjection.NAME, asking, at -> {
            var told = Leaves.ofStream(at, stream).stream()
                    .flatMap(leaf -> Told.of(leaf).stream())
                    .toList();
            return new Page(
                    existing(told, stream, at.position()).stream()
                            .map(Told::json)
                            .toList(),
                    Optional.empty());
        }));
    }

    /// The leaves of a stream; 404 when it had none by then.
    public Reads.Answer<List<Leaf>> leaves(String stream, Asking asking) {
        return reads.read(
                AuditProjection.NAME, asking, at -> existing(Leaves.ofStream(at, stream), stream, at.position()));
    }

    /// The leaves of a stream, 404 when it had none by then, and those of another one as of the same position.
    public Reads.Answer<Beside> leavesBeside(String stream, String other, Asking asking) {
        return reads.read(
                AuditProjection.NAME,
                asking,
                at -> new Beside(
                        existing(Leaves.ofStream(at, stream), stream, at.position()), Leaves.ofStream(at, other)));
    }

    public record Beside(List<Leaf> leaves, List<Leaf> others) {}

    /// The leaves of each of these streams; a stream without any has an empty list.
    public Reads.Answer<Map<String, List<Leaf>>> leavesOfEach(List<String> streams, Asking asking) {
        return reads.read(AuditProjection.NAME, asking, at -> {
            var leaves = new LinkedHashMap<String, List<Leaf>>();
            streams.forEach(stream -> leaves.put(stream, Leaves.ofStream(at, stream)));
            return leaves;
        });
    }

    private static <T> List<T> existing(List<T> items, String stream, long position) {
        if (items.isEmpty()) {
            throw new NotThere("stream %s has no event as of position %d".formatted(stream, position));
        }
        return items;
    }
}
