package io.modeltrail.command.domain;

import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.PhaseEvent.ValidationOwed;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.Instant;
import java.util.Optional;

/// Whether a version may be given to patients, as rollouts and experiments need to know it. `validationDueAt` is set
/// while a hotfix owes its clinical validation.
public record VersionStatus(VersionStanding standing, Phase phase, Optional<Instant> validationDueAt) {

    public static VersionStatus unregistered() {
        return new VersionStatus(VersionStanding.UNREGISTERED, Phase.PRECLINICAL, Optional.empty());
    }

    public VersionStatus evolve(ModelVersionEvent event) {
        var next = standing.evolve(event);
        if (event instanceof PhaseEntered it) {
            return new VersionStatus(next, it.phase(), validationDueAt);
        }
        if (event instanceof ValidationOwed it) {
            return new VersionStatus(next, phase, Optional.of(it.dueAt()));
        }
        boolean settled = event instanceof StudyOutcomeNoted it
                && it.studyType() == StudyType.CLINICAL_VALIDATION
                && it.verdict() == StudyVerdict.PASSED;
        return new VersionStatus(next, phase, settled ? Optional.empty() : validationDueAt);
    }

    public boolean isApproved() {
        return standing == VersionStanding.APPROVED;
    }

    /// A study under an ethics approval, or a market, is open to it.
    public boolean maySeePatients() {
        return phase != Phase.PRECLINICAL;
    }

    /// It may serve in routine care.
    public boolean isReleased() {
        return switch (phase) {
            case PRODUCTION, FDAAPPROVED, CEMARKED, POSTMARKET -> true;
            case PRECLINICAL, CLINICALINV, CLINICALVALID -> false;
        };
    }

    public boolean isOverdue(Instant now) {
        return validationDueAt.filter(due -> due.isBefore(now)).isPresent();
    }
}
