package io.modeltrail.query.compliance;

import io.modeltrail.events.Event;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.stream.Stream;

/// What an evaluation needs beside the log itself: which streams are about a version. Audits and submissions
/// are read from here too.
public final class ComplianceProjection implements RowProjection {

    public static final String NAME = "compliance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(ConcernRows.TABLE, AuditRows.TABLE, SubmissionRows.TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(
                StudyPlanned.class,
                ChangeRequested.class,
                IncidentOpened.class,
                RolloutStarted.class,
                ExperimentDesigned.class,
                ServingTargetRegistered.class,
                SubmissionEvent.class,
                ComplianceAuditEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        long version = positioned.envelope().streamversion();
        var row = switch (positioned.event()) {
            case ComplianceAuditEvent it ->
                Stream.of(AuditRows.on(it, positioned.position()).set("stream_version", version));
            case SubmissionEvent it ->
                Stream.of(SubmissionRows.on(it, positioned.position()).set("stream_version", version));
            default -> Stream.<RowChange>empty();
        };
        return Stream.concat(row, ConcernRows.on(positioned)).toList();
    }
}
