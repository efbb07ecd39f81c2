package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// How far each projection is, what it holds, and what it could not fold.
public final class ProjectionStatus {

    private static final long HASH_AGAIN_NANOS = 2_000_000_000L;

    private final QueryDatabase database;
    private final List<ProjectionLoop> loops;
    private final Map<String, Hashed> hashes = new ConcurrentHashMap<>();

    public ProjectionStatus(QueryDatabase database, List<ProjectionLoop> loops) {
        this.database = database;
        this.loops = List.copyOf(loops);
    }

    /// `stateHash` is of the position `stateHashPosition`, which trails `position` while events come in.
    public record Shown(
            String name,
            int version,
            int generation,
            long position,
            @Nullable String stateHash,
            @Nullable Long stateHashPosition,
            long lag,
            double lagSeconds,
            List<Parked> parked,
            @Nullable String trouble) {}

    /// An event that could not be folded, or that waits behind one.
    public record Parked(long position, String stream, String why) {}

    private record Hashed(Generation generation, String hash, long computedAt) {}

    public List<String> names() {
        return loops.stream().map(loop -> loop.projection().name()).toList();
    }

    public List<ProjectionLoop> loops() {
        return loops;
    }

    List<Shown> all() {
        return loops.stream().map(this::shown).toList();
    }

    private Shown shown(ProjectionLoop loop) {
        var projection = loop.projection();
        var live = Generations.live(database.jdbc(), projection.name());
        var hashed = live.map(generation -> hashed(projection, generation)).orElse(null);
        return new Shown(
                projection.name(),
                projection.version(),
                live.map(Generation::number).orElse(0),
                live.map(Generation::reached).orElse(-1L),
                hashed == null ? null : hashed.hash(),
                hashed == null ? null : hashed.generation().reached(),
                loop.lag(),
                loop.lagTime().toMillis() / 1e3,
                live.map(this::parked).orElse(List.of()),
                loop.trouble());
    }

    /// A hash reads the whole projection: it is computed again only when something changed, and not more often than
    /// every two seconds.
    private Hashed hashed(Projection projection, Generation live) {
        var known = hashes.get(projection.name());
        if (known != null
                && known.generation().number() == live.number()
                && (known.generation().reached() == live.reached()
                        || System.nanoTime() - known.computedAt() < HASH_AGAIN_NANOS)) {
            return known;
        }
        var hash = new AtomicReference<>("");
        database.write(connection -> hash.set(StateHash.of(connection, projection, live, live.reached())));
        var hashed = new Hashed(live, hash.get(), System.nanoTime());
        hashes.put(projection.name(), hashed);
        return hashed;
    }

    List<Parked> parked(Generation generation) {
        return new ArrayList<>(database.jdbc()
                .sql("""
                        select position, stream, why from view.parked_event
                        where projection = ? and generation = ? order by position limit 100
                        """)
                .params(generation.projection(), generation.number())
                .query((row, _) -> new Parked(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    }
}
