package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/// Builds a projection anew beside the generation that serves, from the first event on, compares the two at the same
/// position, and switches to the new one when asked. Reads go on all the while.
public final class Rebuild {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int ATTEMPTS_TO_SWITCH = 100;

    private final QueryDatabase database;
    private final Generations generations;
    private final QueryTopics topics;
    private final Map<String, Projection> projections;

    public Rebuild(QueryDatabase database, QueryTopics topics, List<Projection> projections) {
        this.database = database;
        this.generations = new Generations(database);
        this.topics = topics;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
    }

    /// What a rebuild found. Hashes are null when no comparison was asked for; `equal` is true only when both agree.
    public record Outcome(
            String projection,
            long position,
            long events,
            double eventsPerSecond,
            @Nullable String liveHash,
            @Nullable String rebuiltHash,
            boolean equal,
            boolean switched) {}

    /// Throws [Underway] when the projection is being rebuilt already.
    public Outcome run(String name, boolean compare, boolean switchTo) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("no projection " + name);
        }
        try (var connection = database.connect()) {
            if (!lock(connection, "pg_try_advisory_lock", name)) {
                throw new Underway(name);
            }
            try {
                return run(projection, compare, switchTo);
            } finally {
                lock(connection, "pg_advisory_unlock", name);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("rebuilding " + name, null, e);
        }
    }

    private Outcome run(Projection projection, boolean compare, boolean switchTo) {
        generations.dropOthers(projection);
        var live = generations.liveOrFirst(projection);
        var filler = Filler.ofBuilding(database, projection, generations.create(projection, "BUILDING"));
        long began = System.nanoTime();
        try (var topic = LogTopic.open(topics, 0)) {
            fillTo(live.reached(), topic, filler);
            double seconds = (System.nanoTime() - began) / 1e9;
            long position = filler.generation().reached();
            var hashes =
                    compare ? hashes(projection, live, filler.generation(), Math.min(position, live.reached())) : NONE;
            boolean switched = switchTo && (!compare || hashes.equal()) && serve(topic, filler);
            if (!switched) {
                generations.dropOthers(projection);
            }
            long events = position + 1;
            return new Outcome(
                    projection.name(),
                    compare ? Math.min(position, live.reached()) : position,
                    events,
                    events / seconds,
                    hashes.live(),
                    hashes.rebuilt(),
                    hashes.equal(),
                    switched);
        }
    }

    private void fillTo(long position, LogTopic topic, Filler filler) {
        while (filler.generation().reached() < position) {
            var records = topic.poll(POLL);
            if (records.isEmpty() && topic.next() >= topic.end()) {
                throw new LogTopic.BrokenLog("the topic ends at position %d, the serving generation has reached %d"
                        .formatted(filler.generation().reached(), position));
            }
            filler.take(records);
        }
    }

    private boolean serve(LogTopic topic, Filler filler) {
        for (int attempt = 0; attempt < ATTEMPTS_TO_SWITCH; attempt++) {
            if (generations.serve(filler.generation())) {
                return true;
            }
            filler.take(topic.poll(POLL));
        }
        return false;
    }

    private Hashes hashes(Projection projection, Generation live, Generation rebuilt, long position) {
        var result = new AtomicReference<Hashes>(NONE);
        database.write(connection -> {
            var one = StateHash.of(connection, projection, live, position);
            var other = StateHash.of(connection, projection, rebuilt, position);
            result.set(new Hashes(one, other, one.equals(other)));
        });
        return result.get();
    }

    private record Hashes(@Nullable String live, @Nullable String rebuilt, boolean equal) {}

    private static final Hashes NONE = new Hashes(null, null, false);

    private static boolean lock(Connection connection, String function, String projection) throws SQLException {
        try (var query = connection.prepareStatement("select " + function + "(hashtext('modeltrail rebuild ' || ?))")) {
            query.setString(1, projection);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// One rebuild of a projection at a time.
    public static final class Underway extends RuntimeException {
        Underway(String projection) {
            super("projection " + projection + " is being rebuilt already; ask again when that has ended");
        }
    }
}
