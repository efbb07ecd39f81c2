package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.PhaseEvent;

/// Whether somebody vouches for a version, and whether it was taken back: a fold over the version's own stream.
public enum VersionStanding {
    UNREGISTERED,
    CANDIDATE,
    APPROVED,
    SUSPENDED,
    WITHDRAWN,
    ARCHIVED;

    public VersionStanding evolve(ModelVersionEvent event) {
        return switch (event) {
            case ModelVersionRegistered _ -> unlessOver(CANDIDATE);
            case ModelVersionApproved _ -> unlessOver(APPROVED);
            case ModelVersionSuspended _ -> unlessOver(SUSPENDED);
            case ModelVersionWithdrawn _ -> WITHDRAWN;
            case ModelVersionArchived _ -> unlessOver(ARCHIVED);
            case PhaseEvent _, DossierEvent _, EvidenceEvent _, DriftEvent _ -> this;
        };
    }

    /// Withdrawn or archived: nothing brings it back, and only a withdrawal comes after.
    public boolean isOver() {
        return this == WITHDRAWN || this == ARCHIVED;
    }

    private VersionStanding unlessOver(VersionStanding next) {
        return isOver() ? this : next;
    }
}
