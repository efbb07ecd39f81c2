package io.modeltrail.query.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.stream.Stream;

/// Which streams are about what, as the event says that opens a stream.
final class ConcernRows {

    static final VersionedTable TABLE =
            new VersionedTable("concern", List.of("stream", "about", "noted"), List.of("kind"));

    /// What concerns every version of the house: audits of its quality system.
    static final String EVERYTHING = "*";

    private ConcernRows() {}

    /// A stream may be opened anew, as designs are: each time is a row of its own.
    static Stream<RowChange> on(PositionedEvent positioned) {
        var event = positioned.event();
        return about(event)
                .distinct()
                .map(about -> RowChange.create(TABLE, event.stream(), about, Long.toString(positioned.position()))
                        .set("kind", Streams.kind(event.stream())));
    }

    /// A rollout is about the version that it brings, not about the one that it takes away from.
    private static Stream<String> about(Event event) {
        return switch (event) {
            case StudyPlanned it -> Stream.of(Streams.modelVersion(it.model(), it.version()));
            case ChangeRequested it ->
                Stream.of(Streams.modelVersion(
                        it.proposal().model(), it.proposal().version()));
            case RolloutStarted it -> Stream.of(Streams.modelVersion(it.model(), it.canaryVersion()));
            case ExperimentDesigned it ->
                it.design().arms().stream()
                        .map(arm -> Streams.modelVersion(it.design().model(), arm.version()));
            case ServingTargetRegistered it -> Stream.of(Streams.model(it.model()));
            case SubmissionOpened it -> Stream.of(Streams.modelVersion(it.model(), it.version()));
            case AuditScheduled _ -> Stream.of(EVERYTHING);
            case IncidentOpened it -> {
                var affected = it.affected();
                var version = affected == null
                        ? Stream.<String>empty()
                        : Stream.of(Streams.modelVersion(affected.model(), affected.version()));
                yield Stream.concat(Stream.of(it.about()), version);
            }
            default -> Stream.empty();
        };
    }
}
