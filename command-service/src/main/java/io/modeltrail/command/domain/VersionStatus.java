package io.modeltrail.command.domain;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.Instant;
import java.util.Optional;

/// Whether a version may be given to patients, as rollouts and experiments need to know it.
public record VersionStatus(VersionStanding standing, Phase phase, HotfixDebt debt) {

    /// What change control runs as an obligation, as far as the version's own stream tells of it: an approved change of
    /// a hotfix owes a clinical validation, unless one has passed. `dueAt` is the earliest that is open.
    public record HotfixDebt(boolean hotfix, boolean validated, Optional<Instant> dueAt) {

        public static HotfixDebt none() {
            return new HotfixDebt(false, false, Optional.empty());
        }

        private HotfixDebt evolve(ModelVersionEvent event) {
            if (event instanceof ModelVersionRegistered it) {
                return new HotfixDebt(it.kind() == ChangeKind.HOTFIX, validated, dueAt);
            }
            if (event instanceof StudyOutcomeNoted it
                    && it.studyType() == StudyType.CLINICAL_VALIDATION
                    && it.verdict() == StudyVerdict.PASSED) {
                return new HotfixDebt(hotfix, true, Optional.empty());
            }
            return event instanceof ChangeDecisionNoted it && it.approved() && hotfix && !validated && dueAt.isEmpty()
                    ? new HotfixDebt(
                            true, false, Optional.of(it.occurredAt().plus(Obligation.CLINICAL_VALIDATION.within())))
                    : this;
        }
    }

    public static VersionStatus unregistered() {
        return new VersionStatus(VersionStanding.UNREGISTERED, Phase.PRECLINICAL, HotfixDebt.none());
    }

    public VersionStatus evolve(ModelVersionEvent event) {
        return new VersionStatus(
                standing.evolve(event), event instanceof PhaseEntered it ? it.phase() : phase, debt.evolve(event));
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

    /// Until when a hotfix may go on without its clinical validation.
    public Optional<Instant> validationDueAt() {
        return debt.dueAt();
    }

    public boolean isOverdue(Instant now) {
        return validationDueAt().filter(due -> due.isBefore(now)).isPresent();
    }
}
