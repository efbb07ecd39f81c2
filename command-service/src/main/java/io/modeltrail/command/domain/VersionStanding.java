package io.modeltrail.command.domain;

import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;

/// Whether a version may be given to patients, as rollouts and experiments need to know it: a fold over the version's
/// own stream.
public enum VersionStanding {
    UNREGISTERED,
    CANDIDATE,
    APPROVED,
    SUSPENDED,
    WITHDRAWN;

    public VersionStanding evolve(ModelVersionEvent event) {
        if (this == WITHDRAWN) {
            return this;
        }
        return switch (event) {
            case ModelVersionRegistered _ -> CANDIDATE;
            case ModelVersionApproved _ -> APPROVED;
            case ModelVersionSuspended _ -> SUSPENDED;
            case ModelVersionWithdrawn _ -> WITHDRAWN;
            case EvidenceEvent _ -> this;
        };
    }
}
