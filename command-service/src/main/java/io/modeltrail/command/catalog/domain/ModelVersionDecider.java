package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.ModelVersion.Registered;
import io.modeltrail.command.catalog.domain.ModelVersion.Unregistered;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.DossierCommand;
import io.modeltrail.events.catalog.DriftCommand;
import io.modeltrail.events.catalog.EvidenceCommand;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.ArchiveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.PhaseCommand;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.VersionStanding;
import java.util.List;

/// The rules of model versions: numbers that fit, gates that hold, and nobody approves their own work.
public final class ModelVersionDecider {

    private ModelVersionDecider() {}

    public static List<ModelVersionEvent> decide(ModelVersionCommand command, ModelVersion state, VersionFacts facts) {
        return switch (state) {
            case Unregistered() -> first(command, facts);
            case Registered(var dossier, var drift) -> List.copyOf(next(command, dossier, drift, facts));
        };
    }

    private static List<ModelVersionEvent> first(ModelVersionCommand command, VersionFacts facts) {
        if (command instanceof RegisterModelVersion register) {
            return VersionRegistration.first(register, facts);
        }
        throw Refusal.unknown(command);
    }

    private static List<? extends ModelVersionEvent> next(
            ModelVersionCommand command, Dossier dossier, DriftStanding drift, VersionFacts facts) {
        return switch (command) {
            case RegisterModelVersion register -> VersionRegistration.again(register, dossier);
            case ApproveModelVersion approve -> approve(approve, dossier);
            case SuspendModelVersion suspend -> suspend(suspend, dossier);
            case WithdrawModelVersion withdraw -> withdraw(withdraw, dossier);
            case ArchiveModelVersion archive -> archive(archive, dossier);
            case PhaseCommand onTheWay -> PhaseDecisions.decide(onTheWay, dossier, facts);
            case DossierCommand filing -> DossierDecisions.decide(filing, dossier, facts);
            case EvidenceCommand note -> List.of(EvidenceNotes.of(note));
            case DriftCommand report -> DriftReports.decide(report, drift);
        };
    }

    private static List<ModelVersionEvent> approve(ApproveModelVersion command, Dossier dossier) {
        Refusal.ifOver(command, dossier);
        var signed = sign(command, dossier);
        boolean again = dossier.standing() == VersionStanding.APPROVED
                && dossier.approvers().contains(command.approvedBy());
        return again ? List.of() : signed;
    }

    private static List<ModelVersionEvent> sign(ApproveModelVersion command, Dossier dossier) {
        var registration = dossier.registration();
        new Requirements()
                .require(
                        !registration.registeredBy().equals(command.approvedBy()),
                        CatalogRule.OWN_WORK,
                        "%s registered this version; nobody approves their own work".formatted(command.approvedBy()),
                        "an approval by somebody else")
                .require(
                        registration.artifact().digest().equals(command.signedDigest()),
                        CatalogRule.DIGEST_MISMATCH,
                        "the signature covers %s, the artifact is %s"
                                .formatted(
                                        command.signedDigest(),
                                        registration.artifact().digest()),
                        command.stream())
                .require(
                        !command.evidence().isEmpty()
                                && command.evidence().stream().noneMatch(String::isBlank),
                        CatalogRule.EVIDENCE_REQUIRED,
                        "an approval names the evidence it rests on",
                        "studies, reports or documents by id or digest")
                .hold();
        return List.of(new ModelVersionApproved(
                command.model(),
                command.version(),
                command.approvedBy(),
                command.meaning(),
                command.signedDigest(),
                command.evidence(),
                command.signer(),
                command.requestedAt()));
    }

    private static List<ModelVersionEvent> suspend(SuspendModelVersion command, Dossier dossier) {
        Refusal.ifOver(command, dossier);
        return dossier.standing() == VersionStanding.SUSPENDED
                ? List.of()
                : List.of(new ModelVersionSuspended(
                        command.model(), command.version(), command.why(), command.requestedAt()));
    }

    /// An archived version can still be recalled.
    private static List<ModelVersionEvent> withdraw(WithdrawModelVersion command, Dossier dossier) {
        return dossier.standing() == VersionStanding.WITHDRAWN
                ? List.of()
                : List.of(new ModelVersionWithdrawn(
                        command.model(), command.version(), command.why(), command.requestedAt()));
    }

    private static List<ModelVersionEvent> archive(ArchiveModelVersion command, Dossier dossier) {
        if (dossier.standing() == VersionStanding.ARCHIVED) {
            return List.of();
        }
        Refusal.ifOver(command, dossier);
        return List.of(
                new ModelVersionArchived(command.model(), command.version(), command.why(), command.requestedAt()));
    }
}
