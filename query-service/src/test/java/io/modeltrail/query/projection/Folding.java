package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Lets tests of projections fold records without a topic.
public final class Folding {

    private final QueryDatabase database;
    private final Projection projection;
    private final Generations generations;
    private Filler filler;

    public Folding(QueryDatabase database, Projection projection) {
        this.database = database;
        this.projection = projection;
        this.generations = new Generations(database);
        this.filler = Filler.ofServing(database, projection, generations.liveOrFirst(projection));
    }

    /// Forgets whatever an earlier test folded.
    public static Folding fromNothing(QueryDatabase database, Projection projection) {
        database.jdbc()
                .sql("update view.generation set status = 'RETIRED' where projection = ?")
                .param(projection.name())
                .update();
        new Generations(database).dropOthers(projection);
        return new Folding(database, projection);
    }

    public void take(List<LogRecord> records) {
        filler.take(records);
    }

    /// What a new process would go on with: nothing but what is stored.
    public void restart() {
        filler = Filler.ofServing(database, projection, generations.liveOrFirst(projection));
    }

    /// Goes on in an empty generation beside the one that serves.
    public void beginAnew() {
        generations.dropOthers(projection);
        filler = Filler.ofBuilding(database, projection, generations.create(projection, "BUILDING"));
    }

    public Generation generation() {
        return filler.generation();
    }

    public Generation live() {
        return generations.liveOrFirst(projection);
    }

    public String hash(Generation generation, long position) {
        var hash = new AtomicReference<>("");
        database.write(connection -> hash.set(StateHash.of(connection, projection, generation, position)));
        return hash.get();
    }
}
