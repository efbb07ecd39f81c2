package io.modeltrail.rollout.plan;

import io.modeltrail.events.Streams;
import io.modeltrail.events.deadline.OpenDeadlines.Running;
import java.time.Instant;

/// A deadline that runs in a stream, and the time.
public record DeadlineSituation(String stream, Running running, Instant now) {

    boolean isOfIncident() {
        return Streams.kind(stream).equals(Streams.INCIDENT);
    }

    /// What stands behind the kind.
    String streamId() {
        return stream.substring(stream.indexOf('/') + 1);
    }

    String name() {
        return running.deadline().name();
    }

    /// Ids follow from what is asked about, its end included: a deadline that is put off is another one.
    String commandId(String what) {
        return CommandId.fitted("%s-%s-%d-%s"
                .formatted(streamId(), name(), running.deadline().dueAt().getEpochSecond(), what));
    }
}
