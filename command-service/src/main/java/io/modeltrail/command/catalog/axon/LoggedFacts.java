package io.modeltrail.command.catalog.axon;

import io.modeltrail.command.artifact.ArtifactReader;
import io.modeltrail.command.artifact.Sighting.Off;
import io.modeltrail.command.artifact.Sighting.OutOfReach;
import io.modeltrail.command.artifact.Sighting.Read;
import io.modeltrail.command.artifact.Sighting.Unreadable;
import io.modeltrail.command.catalog.domain.ArtifactLook;
import io.modeltrail.command.catalog.domain.ModelVersion;
import io.modeltrail.command.catalog.domain.ModelVersion.Registered;
import io.modeltrail.command.catalog.domain.VersionFacts;
import io.modeltrail.command.catalog.domain.VersionFamily;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.study.results.StoredComparisons;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.PolicyNames;
import java.util.Optional;

/// The facts of one model's versions, read from the log at the moment they are asked for.
record LoggedFacts(
        String model,
        Histories histories,
        RegisteredVersions registered,
        StoredComparisons comparisons,
        ArtifactReader artifacts)
        implements VersionFacts {

    @Override
    public VersionFamily family() {
        return registered.family(model);
    }

    @Override
    public ClinicalThresholds thresholds() {
        return AdoptedPolicies.thresholds(histories.of(Streams.policy(PolicyNames.CLINICAL_THRESHOLDS)));
    }

    @Override
    public Optional<Dossier> other(String version) {
        var found = histories.fold(
                Streams.modelVersion(model, version),
                ModelVersion.initial(),
                ModelVersionEvent.class,
                ModelVersion::evolve);
        return found instanceof Registered(var dossier, var _) ? Optional.of(dossier) : Optional.empty();
    }

    @Override
    public Optional<Compared> compare(
            String document, ComparisonProtocol protocol, String candidate, ClinicalThresholds thresholds) {
        return comparisons
                .compare(document, protocol, candidate, thresholds)
                .map(compared -> new Compared(compared.result(), compared.faults()));
    }

    @Override
    public ArtifactLook look(Artifact artifact) {
        return switch (artifacts.look(artifact.uri())) {
            case Read(var digest) -> new ArtifactLook.Read(digest);
            case Unreadable(var why) -> new ArtifactLook.Unreadable(why);
            case OutOfReach(var why) -> new ArtifactLook.OutOfReach(why);
            case Off() -> new ArtifactLook.Off();
        };
    }
}
