package io.modeltrail.query.compliance;

import io.modeltrail.events.Streams;
import io.modeltrail.events.evaluation.Concerns;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.stream.Stream;

/// Which streams are about what, a row each.
final class ConcernRows {

    static final VersionedTable TABLE =
            new VersionedTable("concern", List.of("stream", "about", "noted"), List.of("kind"));

    private ConcernRows() {}

    /// A stream may be opened anew, as designs are: each time is a row of its own.
    static Stream<RowChange> on(PositionedEvent positioned) {
        var event = positioned.event();
        return Concerns.about(event)
                .distinct()
                .map(about -> RowChange.create(TABLE, event.stream(), about, Long.toString(positioned.position()))
                        .set("kind", Streams.kind(event.stream())));
    }
}
