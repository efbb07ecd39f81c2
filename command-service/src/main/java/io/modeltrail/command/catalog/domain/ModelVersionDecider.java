package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.ModelVersion.Approved;
import io.modeltrail.command.catalog.domain.ModelVersion.Candidate;
import io.modeltrail.command.catalog.domain.ModelVersion.Registration;
import io.modeltrail.command.catalog.domain.ModelVersion.Suspended;
import io.modeltrail.command.catalog.domain.ModelVersion.Unregistered;
import io.modeltrail.command.catalog.domain.ModelVersion.Withdrawn;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.EvidenceCommand;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.Version;
import java.util.List;
import java.util.function.Supplier;

/// The rules of model versions: numbers that fit, and nobody approves their own work.
public final class ModelVersionDecider {

    private ModelVersionDecider() {}

    /// `family` is the model's other versions, asked for only where a rule needs them.
    public static List<ModelVersionEvent> decide(
            ModelVersionCommand command, ModelVersion state, Supplier<VersionFamily> family) {
        return switch (command) {
            case RegisterModelVersion register -> register(register, state, family);
            case ApproveModelVersion approve -> approve(approve, state);
            case SuspendModelVersion suspend -> suspend(suspend, state);
            case WithdrawModelVersion withdraw -> withdraw(withdraw, state);
            case EvidenceCommand note -> note(note, state);
        };
    }

    private static List<ModelVersionEvent> register(
            RegisterModelVersion command, ModelVersion state, Supplier<VersionFamily> family) {
        return switch (state) {
            case Unregistered() -> registerNew(command, family.get());
            case Candidate(var first) -> again(command, first);
            case Approved(var first, var _) -> again(command, first);
            case Suspended(var first) -> again(command, first);
            case Withdrawn _ -> throw withdrawn(command);
        };
    }

    private static List<ModelVersionEvent> registerNew(RegisterModelVersion command, VersionFamily family) {
        var misfit = family.misfit(Version.parse(command.version(), "version"), command.kind());
        new Requirements()
                .require(
                        family.modelRegistered(),
                        CatalogRule.UNKNOWN_MODEL,
                        "model %s was never registered".formatted(command.model()),
                        Streams.model(command.model()))
                .require(
                        misfit.isEmpty(),
                        CatalogRule.NUMBER_DOES_NOT_FIT_KIND,
                        misfit.orElse(""),
                        Streams.model(command.model()))
                .hold();
        return List.of(new ModelVersionRegistered(
                command.model(),
                command.version(),
                command.kind(),
                command.artifact(),
                command.intendedUse(),
                command.limitations() == null ? List.of() : command.limitations(),
                command.registeredBy(),
                command.requestedAt()));
    }

    private static List<ModelVersionEvent> again(RegisterModelVersion command, Registration first) {
        if (first.digest().equals(command.artifact().digest())) {
            return List.of();
        }
        throw new Rejection(
                CatalogRule.ALREADY_REGISTERED,
                "version %s is registered with the artifact %s; another artifact is another version"
                        .formatted(command.version(), first.digest()),
                command.stream());
    }

    private static List<ModelVersionEvent> approve(ApproveModelVersion command, ModelVersion state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Withdrawn _ -> throw withdrawn(command);
            case Candidate(var registration) -> sign(command, registration);
            case Suspended(var registration) -> sign(command, registration);
            case Approved(var registration, var approvers) -> {
                var signed = sign(command, registration);
                yield approvers.contains(command.approvedBy()) ? List.of() : signed;
            }
        };
    }

    private static List<ModelVersionEvent> sign(ApproveModelVersion command, Registration registration) {
        new Requirements()
                .require(
                        !registration.registeredBy().equals(command.approvedBy()),
                        CatalogRule.OWN_WORK,
                        "%s registered this version; nobody approves their own work".formatted(command.approvedBy()),
                        "an approval by somebody else")
                .require(
                        registration.digest().equals(command.signedDigest()),
                        CatalogRule.DIGEST_MISMATCH,
                        "the signature covers %s, the artifact is %s"
                                .formatted(command.signedDigest(), registration.digest()),
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

    private static List<ModelVersionEvent> suspend(SuspendModelVersion command, ModelVersion state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Withdrawn _ -> throw withdrawn(command);
            case Suspended _ -> List.of();
            case Candidate _, Approved _ ->
                List.of(new ModelVersionSuspended(
                        command.model(), command.version(), command.why(), command.requestedAt()));
        };
    }

    private static List<ModelVersionEvent> withdraw(WithdrawModelVersion command, ModelVersion state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Withdrawn _ -> List.of();
            case Candidate _, Approved _, Suspended _ ->
                List.of(new ModelVersionWithdrawn(
                        command.model(), command.version(), command.why(), command.requestedAt()));
        };
    }

    private static List<ModelVersionEvent> note(EvidenceCommand command, ModelVersion state) {
        return switch (state) {
            case Unregistered() -> throw unknown(command);
            case Candidate _, Approved _, Suspended _, Withdrawn _ -> List.of(EvidenceNotes.of(command));
        };
    }

    private static Rejection unknown(ModelVersionCommand command) {
        return new Rejection(
                CatalogRule.UNKNOWN_VERSION,
                "version %s of %s was never registered".formatted(command.version(), command.model()),
                "RegisterModelVersion");
    }

    private static Rejection withdrawn(ModelVersionCommand command) {
        return new Rejection(
                CatalogRule.VERSION_WITHDRAWN,
                "version %s of %s is withdrawn and never comes back".formatted(command.version(), command.model()),
                command.stream());
    }
}
