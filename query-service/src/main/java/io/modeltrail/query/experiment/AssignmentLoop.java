package io.modeltrail.query.experiment;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.query.projection.EventReader;
import io.modeltrail.query.projection.LogTopic;
import io.modeltrail.query.projection.Loop;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.QueryTopics;
import java.time.Duration;
import java.util.List;

/// Topic `lifecycle-events` → [Assignments], from the beginning of the log at each start.
public final class AssignmentLoop extends Loop {

    private static final Duration POLL = Duration.ofMillis(200);

    private final QueryTopics topics;
    private final Assignments assignments;
    private final Positions positions;
    private final EventReader reader = new EventReader(List.of(ExperimentEvent.class));

    public AssignmentLoop(QueryTopics topics, Assignments assignments, Positions positions) {
        super("assignments");
        this.topics = topics;
        this.assignments = assignments;
        this.positions = positions;
    }

    @Override
    protected void work() {
        assignments.beginAnew();
        try (var topic = LogTopic.open(topics, 0)) {
            long reached = -1;
            while (isRunning()) {
                for (var read : reader.read(topic.poll(POLL))) {
                    // A position that comes twice was published twice.
                    if (read.record().position() > reached) {
                        reached = read.record().position();
                        var positioned = read.event();
                        if (positioned != null && positioned.event() instanceof ExperimentEvent event) {
                            assignments.take(event);
                        }
                    }
                }
                follow(topic, reached);
            }
        }
    }

    private void follow(LogTopic topic, long reached) {
        boolean complete = assignments.isComplete() || topic.next() >= topic.end();
        if (reached > assignments.reached() || complete != assignments.isComplete()) {
            assignments.reached(reached, complete);
            positions.moved();
        }
        well();
    }
}
