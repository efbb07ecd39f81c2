package io.modeltrail.query.bench;

import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.Projection;
import io.modeltrail.query.projection.ProjectionLoop;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.Rebuild;
import java.time.Duration;
import java.util.List;

/// Lets a projection follow a log until it has all of it.
final class Followed {

    private Followed() {}

    static void by(Projection projection, QueryDatabase database, QueryTopics topics, int events) {
        var positions = new Positions();
        var rebuild = new Rebuild(database, topics, List.of(projection));
        var loop = new ProjectionLoop(projection, database, topics, rebuild, positions);
        loop.start();
        try {
            if (!positions.await(() -> loop.reached() == events - 1, Duration.ofMinutes(10))) {
                throw new IllegalStateException(
                        "%s has reached only %d: %s".formatted(projection.name(), loop.reached(), loop.trouble()));
            }
        } finally {
            loop.stop();
        }
    }
}
