package io.modeltrail.events.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.AllEnded;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one model version.
public sealed interface ModelVersionEvent extends Event
        permits ModelVersionEvent.ModelVersionRegistered,
                ModelVersionEvent.ModelVersionApproved,
                ModelVersionEvent.ModelVersionSuspended,
                ModelVersionEvent.ModelVersionWithdrawn,
                ModelVersionEvent.ModelVersionArchived,
                PhaseEvent,
                DossierEvent,
                EvidenceEvent,
                DriftEvent {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.modelVersion(model(), version());
    }

    record ModelVersionRegistered(
            String model,
            String version,
            ChangeKind kind,
            Artifact artifact,
            String intendedUse,
            List<String> limitations,
            String registeredBy,
            Instant occurredAt)
            implements ModelVersionEvent {}

    /// A reviewer other than the registrant vouches for the version, on the evidence named.
    /// `signedDigest` is the artifact digest the signature covers; `meaning` is what the signature stands for.
    record ModelVersionApproved(
            String model,
            String version,
            String approvedBy,
            String meaning,
            String signedDigest,
            List<String> evidence,
            @Nullable Signer signer,
            Instant occurredAt)
            implements ModelVersionEvent {}

    /// Not to be given to patients until further notice.
    record ModelVersionSuspended(String model, String version, String why, Instant occurredAt)
            implements ModelVersionEvent {}

    /// Never to be given to patients again.
    record ModelVersionWithdrawn(String model, String version, String why, Instant occurredAt)
            implements ModelVersionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }

    /// Put away: no longer offered to anybody, for a reason that is no fault of it.
    record ModelVersionArchived(String model, String version, String why, Instant occurredAt)
            implements ModelVersionEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }
}
