package io.modeltrail.query.experiment;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.query.identity.BlockedIdentities;
import io.modeltrail.query.projection.EventReader;
import io.modeltrail.query.projection.LogTopic;
import io.modeltrail.query.projection.Loop;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.QueryTopics;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topic `lifecycle-events` → [Assignments] and [BlockedIdentities], from the beginning of the log at each start: what
/// is asked on every request and must not wait for the database.
public final class AssignmentLoop extends Loop {

    private static final Duration POLL = Duration.ofMillis(200);

    private final QueryTopics topics;
    private final Assignments assignments;
    private final BlockedIdentities blocked;
    private final Positions positions;
    private final EventReader reader = new EventReader(List.of(ExperimentEvent.class, IdentityEvent.class));

    public AssignmentLoop(QueryTopics topics, Assignments assignments, BlockedIdentities blocked, Positions positions) {
        super("assignments");
        this.topics = topics;
        this.assignments = assignments;
        this.blocked = blocked;
        this.positions = positions;
    }

    @Override
    protected void work() {
        assignments.beginAnew();
        blocked.beginAnew();
        try (var topic = LogTopic.open(topics, 0)) {
            long reached = -1;
            while (isRunning()) {
                for (var read : reader.read(topic.poll(POLL))) {
                    // A position that comes twice was published twice.
                    if (read.record().position() > reached) {
                        reached = read.record().position();
                        take(read.event());
                    }
                }
                follow(topic, reached);
            }
        }
    }

    private void take(@Nullable PositionedEvent positioned) {
        if (positioned == null) {
            return;
        }
        if (positioned.event() instanceof ExperimentEvent event) {
            assignments.take(event);
        } else if (positioned.event() instanceof IdentityEvent event) {
            blocked.take(event);
            positions.moved();
        }
    }

    private void follow(LogTopic topic, long reached) {
        boolean complete = assignments.isComplete() || topic.next() >= topic.end();
        if (complete) {
            blocked.complete();
        }
        if (reached > assignments.reached() || complete != assignments.isComplete()) {
            assignments.reached(reached, complete);
            positions.moved();
        }
        well();
    }
}
