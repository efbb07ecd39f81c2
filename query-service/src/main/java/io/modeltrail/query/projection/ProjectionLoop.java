package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Generations.Overtaken;
import io.modeltrail.query.projection.LogTopic.BrokenLog;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps the serving generation of one projection up with the log.
public final class ProjectionLoop extends Loop {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Projection projection;
    private final QueryDatabase database;
    private final Generations generations;
    private final QueryTopics topics;
    private final Rebuild rebuild;
    private final Positions positions;
    private final AtomicLong events = new AtomicLong();
    private volatile long reached = -1;
    private volatile long lag;
    private volatile Instant newest = Instant.EPOCH;
    private boolean fromTheBeginning;

    public ProjectionLoop(
            Projection projection, QueryDatabase database, QueryTopics topics, Rebuild rebuild, Positions positions) {
        super("projection-" + projection.name());
        this.projection = projection;
        this.database = database;
        this.generations = new Generations(database);
        this.topics = topics;
        this.rebuild = rebuild;
        this.positions = positions;
    }

    public Projection projection() {
        return projection;
    }

    public long reached() {
        return reached;
    }

    /// Records on the topic that are not folded yet, as of the last fetch.
    public long lag() {
        return lag;
    }

    /// How long ago the last folded record was published, zero when nothing waits.
    public Duration lagTime() {
        return lag == 0 ? Duration.ZERO : Duration.between(newest, Instant.now());
    }

    /// Events folded since the process started.
    public long events() {
        return events.get();
    }

    @Override
    protected void work() {
        var live = generations.liveOrFirst(projection);
        if (live.version() != projection.version()) {
            rebuild.run(projection.name(), false, true);
            return;
        }
        reached = live.reached();
        var filler = Filler.ofServing(database, projection, live);
        try (var topic = LogTopic.open(topics, fromTheBeginning ? 0 : live.nextOffset())) {
            while (isRunning()) {
                follow(topic, filler);
            }
        } catch (Overtaken elsewhere) {
            // A rebuild was switched to, or another process is faster: go on from what is stored.
        } catch (BrokenLog broken) {
            // The topic may be published anew; until then nothing is folded beyond the gap.
            fromTheBeginning = true;
            reached = filler.generation().reached();
            positions.moved();
            throw broken;
        }
    }

    private void follow(LogTopic topic, Filler filler) {
        var records = topic.poll(POLL);
        int folded = filler.take(records);
        lag = topic.lag();
        if (folded > 0) {
            newest = records.getLast().publishedAt();
            events.addAndGet(folded);
            reached = filler.generation().reached();
            positions.moved();
        }
        if (!records.isEmpty() && records.getLast().position() == reached) {
            fromTheBeginning = false;
        }
        if (!fromTheBeginning) {
            well();
        }
    }
}
