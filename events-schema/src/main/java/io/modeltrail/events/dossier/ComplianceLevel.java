package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.validation.StudyType;

/// How far a version's compliance reaches. Derived from its stream, never set.
public enum ComplianceLevel {
    UNKNOWN,
    PRE_CLINICAL,
    CLINICAL_INVESTIGATION,
    CLINICAL_VALIDATION,
    PRODUCTION;

    public static ComplianceLevel of(Dossier dossier) {
        return of(
                dossier.phase(),
                !dossier.evidence().passed(StudyType.PRECLINICAL).isEmpty(),
                dossier.standing() == VersionStanding.WITHDRAWN);
    }

    /// Nothing is known before a preclinical study has passed, nor of a version that was withdrawn.
    public static ComplianceLevel of(Phase phase, boolean preclinicalPassed, boolean withdrawn) {
        if (withdrawn) {
            return UNKNOWN;
        }
        return switch (phase) {
            case PRECLINICAL -> preclinicalPassed ? PRE_CLINICAL : UNKNOWN;
            case CLINICALINV -> CLINICAL_INVESTIGATION;
            case CLINICALVALID -> CLINICAL_VALIDATION;
            case PRODUCTION, FDAAPPROVED, CEMARKED, POSTMARKET -> PRODUCTION;
        };
    }
}
