package io.modeltrail.query.audit;

import io.modeltrail.events.Event;
import io.modeltrail.events.audit.RefusalEvent;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.PhaseEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.compliance.ComplianceAuditEvent;
import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.ValidationStudyEvent;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an event says, in one sentence for people.
public final class Sentences {

    private Sentences() {}

    public static String of(Event event) {
        return switch (event) {
            case ModelEvent one -> ModelSentences.of(one);
            case ModelVersionEvent one -> version(one);
            case ServingTargetEvent one -> target(one);
            case RolloutEvent one -> RolloutSentences.of(one);
            case ExperimentEvent one -> ExperimentSentences.of(one);
            case ChangeRequestEvent one -> ChangeSentences.of(one);
            case ChangeControlPlanEvent one -> ChangeSentences.of(one);
            case ValidationStudyEvent one -> StudySentences.of(one);
            case IdentityEvent one -> IdentitySentences.of(one);
            case RiskFileEvent one -> RiskSentences.of(one);
            case ComplianceEvent one -> ComplianceSentences.of(one);
            case ComplianceAuditEvent one -> ComplianceAuditSentences.of(one);
            case SubmissionEvent one -> SubmissionSentences.of(one);
            case IncidentEvent one -> IncidentSentences.of(one);
            case PolicyEvent one -> PolicySentences.of(one);
            case RefusalEvent one -> refusal(one);
            default -> event.getClass().getSimpleName() + " happened to " + event.stream();
        };
    }

    private static String version(ModelVersionEvent event) {
        return switch (event) {
            case ModelVersionRegistered e ->
                "Version %s of %s was registered by %s as %s change with artifact %s."
                        .formatted(
                                e.version(),
                                e.model(),
                                e.registeredBy(),
                                e.kind(),
                                e.artifact().digest());
            case ModelVersionApproved e ->
                "%s approved version %s of %s (%s), signing %s."
                        .formatted(
                                signed(e.approvedBy(), e.signer()),
                                e.version(),
                                e.model(),
                                e.meaning(),
                                e.signedDigest());
            case ModelVersionSuspended e ->
                "Version %s of %s was suspended: %s".formatted(e.version(), e.model(), e.why());
            case ModelVersionWithdrawn e ->
                "Version %s of %s was withdrawn: %s".formatted(e.version(), e.model(), e.why());
            case ModelVersionArchived e ->
                "Version %s of %s was archived: %s".formatted(e.version(), e.model(), e.why());
            case PhaseEvent e -> DossierSentences.of(e);
            case DossierEvent e -> DossierSentences.of(e);
            case EvidenceEvent e -> EvidenceSentences.of(e);
            case DriftEvent e -> DriftSentences.of(e);
        };
    }

    /// The printed name beside the identity, wherever a signature is shown (21 CFR 11.50(b)).
    static String signed(String identity, @Nullable Signer signer) {
        return signer == null ? identity : "%s (%s)".formatted(signer.printedName(), identity);
    }

    private static String target(ServingTargetEvent event) {
        return switch (event) {
            case ServingTargetRegistered e ->
                "Target %s serves %s in %s behind %s at %s."
                        .formatted(e.target(), e.model(), e.environment(), e.router(), e.routerAddress());
            case StableVersionInstalled e -> "Version %s answers at %s.".formatted(e.version(), e.target());
            case TargetReserved e -> "Rollout %s has target %s.".formatted(e.rolloutId(), e.target());
            case TargetReleased e ->
                "Rollout %s left target %s; version %s answers there."
                        .formatted(e.rolloutId(), e.target(), e.stableVersion());
            case TargetFrozen e ->
                "No rollout starts on %s from %s until %s: %s".formatted(e.target(), e.from(), e.until(), e.why());
        };
    }

    private static String refusal(RefusalEvent event) {
        return switch (event) {
            case CommandRefused e ->
                "%s on %s was refused (%s): %s"
                        .formatted(
                                e.commandType(),
                                e.refusedStream(),
                                e.code(),
                                e.unmet().stream()
                                        .map(unmet -> unmet.rule() + ", " + unmet.why())
                                        .collect(Collectors.joining("; ")));
        };
    }
}
