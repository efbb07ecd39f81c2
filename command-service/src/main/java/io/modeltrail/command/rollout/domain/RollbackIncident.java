package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.rollout.domain.Rollout.Terms;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Exposure;
import io.modeltrail.events.compliance.IncidentCommand.NoteCourse;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentIds;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import org.jspecify.annotations.Nullable;

/// The incident that every rollback opens: patients were exposed to a version that was taken back from them.
final class RollbackIncident {

    private RollbackIncident() {}

    static OpenIncident opened(RollbackTriggered it, Terms terms) {
        return new OpenIncident(
                IncidentIds.ofRollback(it.rolloutId()),
                IncidentKind.ROLLBACK,
                severity(it.evidence()),
                it.stream(),
                summary(it, terms),
                new Affected(terms.model(), terms.canaryVersion(), exposure(it.evidence())),
                null,
                it.occurredAt());
    }

    static NoteCourse completed(RolledBack it) {
        return new NoteCourse(
                IncidentIds.ofRollback(it.rolloutId()),
                "The rollback is complete: version %s answers everything at %s."
                        .formatted(it.stableVersion(), it.target()),
                it.stream(),
                it.occurredAt());
    }

    private static String summary(RollbackTriggered it, Terms terms) {
        var whole = "version %s of %s was taken back from %s (%s): %s"
                .formatted(terms.canaryVersion(), terms.model(), terms.target(), it.cause(), it.why());
        return whole.length() <= 4000 ? whole : whole.substring(0, 4000);
    }

    /// Harm by the safety score is harm to patients; by another metric it may be.
    private static IncidentSeverity severity(@Nullable Evidence evidence) {
        return evidence != null && evidence.metric().equals(Metrics.SAFETY_SCORE)
                ? IncidentSeverity.CRITICAL
                : IncidentSeverity.MAJOR;
    }

    private static @Nullable Exposure exposure(@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : new Exposure(
                        evidence.samples(),
                        evidence.windowStart(),
                        evidence.windowEnd(),
                        "predictions that the evidence of %s counts".formatted(evidence.metric()));
    }
}
