package io.modeltrail.query.bench;

import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.catalog.CatalogProjection;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Projection;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.Rebuild;
import io.modeltrail.query.rollout.RolloutProjection;
import java.util.ArrayList;
import java.util.List;

/// How fast a projection is built anew from the whole log, beside the fastest way to get the same rows into the same
/// tables: a plain consumer that reads no byte of the records, and COPY of rows that are ready. Each batch commits on
/// either side. Needs a database and topics of its own.
public final class RebuildBench {

    private final QueryDatabase database;
    private final QueryTopics topics;
    private final int events;

    public RebuildBench(QueryDatabase database, QueryTopics topics, int events) {
        this.database = database;
        this.topics = topics;
        this.events = events;
    }

    /// Events a second of one projection, the best of the rounds on either side.
    public record Figure(String projection, int events, double rebuild, double baseline) {
        public double ratio() {
            return rebuild / baseline;
        }

        @Override
        public String toString() {
            return "rebuild %s: %,.0f events/s, plain consume + COPY %,.0f events/s, ratio %.2f (%,d events)"
                    .formatted(projection, rebuild, baseline, ratio(), events);
        }
    }

    /// Fills the topic, lets each projection follow it, then measures; throws when a rebuild does not equal what
    /// serves.
    public List<Figure> run(int rounds) {
        BenchLog.ofLives().publish(topics, events);
        List<Figure> figures = new ArrayList<>();
        for (var projection : List.of(new CatalogProjection(), new RolloutProjection(), new AuditProjection())) {
            Followed.by(projection, database, topics, events);
            figures.add(measure(projection, rounds));
        }
        return figures;
    }

    private Rebuild rebuild(Projection projection) {
        return new Rebuild(database, topics, List.of(projection));
    }

    private Figure measure(Projection projection, int rounds) {
        double rebuilt = 0;
        double plain = 0;
        var baseline = new CopyBaseline(database, topics, projection, events);
        for (int round = 0; round < rounds; round++) {
            var outcome = rebuild(projection).run(projection.name(), true, false);
            if (!outcome.equal() || outcome.events() != events) {
                throw new IllegalStateException("the rebuild does not equal what serves: " + outcome);
            }
            rebuilt = Math.max(rebuilt, outcome.eventsPerSecond());
            plain = Math.max(plain, baseline.eventsPerSecond());
        }
        return new Figure(projection.name(), events, rebuilt, plain);
    }
}
