package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.policy.ClinicalThresholds;
import java.util.Optional;

/// What the rules of a version ask about the world outside its stream, each only where a rule needs it.
public interface VersionFacts {

    /// The model's versions so far.
    VersionFamily family();

    /// The thresholds of the policy in force.
    ClinicalThresholds thresholds();

    /// Another version of the same model.
    Optional<Dossier> other(String version);

    ArtifactLook look(Artifact artifact);
}
