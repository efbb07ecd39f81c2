package io.modeltrail.query.reading;

import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.Generations;
import io.modeltrail.query.projection.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers reads as of the moment they ask about, after waiting for the position they ask for.
public final class Reads {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueryDatabase database;
    private final Positions positions;

    public Reads(QueryDatabase database, Positions positions) {
        this.database = database;
        this.positions = positions;
    }

    /// What was found, and the position it reflects.
    public record Answer<T>(T value, long position) {}

    public <T> Answer<T> read(String projection, Asking asking, Function<Snapshot, T> work) {
        var least = Parameters.position(asking.minPosition(), "minPosition");
        var asOf = asOf(asking);
        least.ifPresent(position -> awaitPosition(projection, position));
        asOf.ifPresent(position -> awaitPosition(projection, position));
        return database.read(jdbc -> {
            var live = Generations.live(jdbc, projection)
                    .orElseThrow(
                            () -> new NotYet("projection " + projection + " has not begun; ask again in a moment"));
            var snapshot = new Snapshot(jdbc, live, asOf.orElse(live.reached()));
            return new Answer<>(work.apply(snapshot), snapshot.position());
        });
    }

    /// Waits until the condition holds; false when it does not within the usual patience.
    public boolean await(Function<JdbcClient, Boolean> condition) {
        return positions.await(() -> condition.apply(database.jdbc()), PATIENCE);
    }

    private void awaitPosition(String projection, long position) {
        if (!await(jdbc -> reached(jdbc, projection) >= position)) {
            throw new NotYet("position %d is not in projection %s yet, which has reached %d"
                    .formatted(position, projection, reached(database.jdbc(), projection)));
        }
    }

    private static long reached(JdbcClient jdbc, String projection) {
        return Generations.live(jdbc, projection).map(Generation::reached).orElse(-1L);
    }

    private OptionalLong asOf(Asking asking) {
        var text = asking.asOf();
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!text.contains("-")) {
            return Parameters.position(text, "asOf");
        }
        var time = Parameters.time(text, "asOf");
        return time == null ? OptionalLong.empty() : OptionalLong.of(lastAt(time));
    }

    /// The last position recorded at that time, -1 when nothing was.
    private long lastAt(Instant time) {
        return database.read(jdbc -> Generations.live(jdbc, "audit")
                .flatMap(audit -> jdbc.sql("select max(position) from %s where recorded_at <= ?::timestamptz"
                                .formatted(audit.table("leaf")))
                        .param(time.toString())
                        .query((row, _) -> row.getObject(1, Long.class))
                        .optional())
                .orElse(-1L));
    }
}
