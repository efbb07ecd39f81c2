package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.StudyRule.DIGEST_OF_OTHER_RECORD;
import static io.modeltrail.command.study.domain.StudyRule.IRB_NOT_IN_FORCE;
import static io.modeltrail.command.study.domain.StudyRule.IRB_NOT_RECORDED;
import static io.modeltrail.command.study.domain.StudyRule.OWN_WORK;
import static io.modeltrail.command.study.domain.StudyRule.VERSION_NOT_IN_PHASE;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.study.domain.Study.Dossier;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.ValidationStudyCommand;
import java.time.Instant;
import java.time.ZoneOffset;

/// What several decisions about a study ask for.
final class StudyGuards {

    private StudyGuards() {}

    /// Patients take part in an investigation once its gate was open, and in a validation once the investigation has
    /// passed. A version that is on a market may be studied anew.
    static void requirePhase(Requirements requirements, Dossier dossier, Phase phase) {
        var first = first(dossier.type());
        requirements.require(
                phase.compareTo(first) >= 0,
                VERSION_NOT_IN_PHASE,
                "a %s starts once its version is in %s; %s is in %s"
                        .formatted(dossier.type(), first, dossier.version(), phase),
                "EnterPhase");
    }

    private static Phase first(StudyType type) {
        return switch (type) {
            case PRECLINICAL -> Phase.PRECLINICAL;
            case CLINICAL_INVESTIGATION -> Phase.CLINICALINV;
            case CLINICAL_VALIDATION -> Phase.CLINICALVALID;
        };
    }

    /// The day is that of UTC at the time of the command.
    static void requireIrb(Requirements requirements, Dossier dossier, Instant when) {
        if (!dossier.isClinical()) {
            return;
        }
        var day = when.atZone(ZoneOffset.UTC).toLocalDate();
        if (dossier.irb().isEmpty()) {
            requirements.require(
                    false, IRB_NOT_RECORDED, "no approval of an ethics committee is on record", "RecordIrbApproval");
            return;
        }
        var irb = dossier.irb().get();
        requirements.require(
                irb.isInForceOn(day),
                IRB_NOT_IN_FORCE,
                "the ethics approval %s is in force from %s to %s, and it is %s"
                        .formatted(irb.irbId(), irb.approvedOn(), irb.expiresOn(), day),
                "RecordIrbApproval");
    }

    /// Nobody approves their own work, and a signature is over the very record.
    static void requireSignature(Requirements requirements, Signature signature, Dossier dossier, String digest) {
        requirements.require(
                !signature.by().equals(dossier.plannedBy()),
                OWN_WORK,
                "%s planned the study and may not sign its verdict".formatted(signature.by()),
                "a signature by another clinical reviewer");
        requireDigest(requirements, signature, digest);
    }

    static void requireDigest(Requirements requirements, Signature signature, String digest) {
        requirements.require(
                signature.digest().equals(digest),
                DIGEST_OF_OTHER_RECORD,
                "what is signed has the digest %s".formatted(digest),
                "signature.digest");
    }

    static Rejection unknown(ValidationStudyCommand command) {
        return new Rejection(
                StudyRule.UNKNOWN_STUDY, "study %s was never planned".formatted(command.studyId()), "PlanStudy");
    }

    static Rejection notInProgress(ValidationStudyCommand command) {
        return new Rejection(
                StudyRule.NOT_IN_PROGRESS, "study %s is not in progress".formatted(command.studyId()), "StartStudy");
    }

    static Rejection ended(ValidationStudyCommand command) {
        return new Rejection(
                StudyRule.ALREADY_ENDED,
                "study %s has ended; plan another one".formatted(command.studyId()),
                command.stream());
    }
}
