package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that one version's stream says about it, as far as a gate or a decision may ask. `approvers` are all who signed
/// since the last suspension.
public record Dossier(
        Registration registration,
        VersionStanding standing,
        Phase phase,
        List<String> approvers,
        Evidence evidence,
        Documents documents,
        Authorisations authorisations,
        Optional<VersionDescription> description) {
    public Dossier {
        approvers = List.copyOf(approvers);
    }

    /// A version begins as a candidate in the first phase.
    public static Dossier opened(ModelVersionRegistered it) {
        return new Dossier(
                new Registration(it.registeredBy(), it.kind(), it.artifact(), it.intendedUse()),
                VersionStanding.CANDIDATE,
                Phase.PRECLINICAL,
                List.of(),
                Evidence.none(),
                Documents.none(),
                Authorisations.none(),
                Optional.empty());
    }

    /// Empty when nothing was registered.
    public static Optional<Dossier> of(List<? extends ModelVersionEvent> events) {
        Optional<Dossier> dossier = Optional.empty();
        for (var event : events) {
            dossier = dossier.isEmpty() && event instanceof ModelVersionRegistered first
                    ? Optional.of(opened(first))
                    : dossier.map(open -> open.with(event));
        }
        return dossier;
    }

    /// What is said to be the use, as of the latest description.
    public String intendedUse() {
        return description.map(it -> it.statements().intendedUse()).orElse(registration.intendedUse());
    }

    public Dossier with(ModelVersionEvent event) {
        var next = standing(standing.evolve(event));
        return switch (event) {
            case ModelVersionRegistered _, ModelVersionWithdrawn _, ModelVersionArchived _ -> next;
            case ModelVersionApproved it -> next.approvers(also(approvers, it.approvedBy()));
            case ModelVersionSuspended _ -> next.approvers(List.of());
            case PhaseEvent it -> next.onTheWay(it);
            case DossierEvent it -> next.filing(it);
            case EvidenceEvent it -> next.evidence(evidence.with(it));
            case DriftEvent _ -> next;
        };
    }

    private Dossier onTheWay(PhaseEvent event) {
        return switch (event) {
            case PhaseEntered it -> phase(it.phase());
            case MarketAuthorised it -> authorisations(authorisations.with(it));
            case MarketAuthorisationEnded it -> authorisations(authorisations.with(it));
        };
    }

    private Dossier filing(DossierEvent event) {
        return switch (event) {
            case VersionDescribed it -> description(it.description());
            case DocumentAttached it -> documents(documents.with(it));
            case DocumentApproved it -> documents(documents.with(it));
            case MetricsRecorded _, ArtifactChecked _, VersionsCompared _ -> this;
        };
    }

    private Dossier standing(VersionStanding next) {
        return new Dossier(registration, next, phase, approvers, evidence, documents, authorisations, description);
    }

    private Dossier phase(Phase next) {
        return new Dossier(registration, standing, next, approvers, evidence, documents, authorisations, description);
    }

    private Dossier approvers(List<String> next) {
        return new Dossier(registration, standing, phase, next, evidence, documents, authorisations, description);
    }

    private Dossier evidence(Evidence next) {
        return new Dossier(registration, standing, phase, approvers, next, documents, authorisations, description);
    }

    private Dossier documents(Documents next) {
        return new Dossier(registration, standing, phase, approvers, evidence, next, authorisations, description);
    }

    private Dossier authorisations(Authorisations next) {
        return new Dossier(registration, standing, phase, approvers, evidence, documents, next, description);
    }

    private Dossier description(VersionDescription next) {
        return new Dossier(
                registration, standing, phase, approvers, evidence, documents, authorisations, Optional.of(next));
    }

    private static List<String> also(List<String> approvers, String approver) {
        if (approvers.contains(approver)) {
            return approvers;
        }
        var all = new ArrayList<>(approvers);
        all.add(approver);
        return all;
    }
}
