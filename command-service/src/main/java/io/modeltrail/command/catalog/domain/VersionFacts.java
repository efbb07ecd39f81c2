package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.policy.ClinicalThresholds;
import java.util.List;
import java.util.Optional;

/// What the rules of a version ask about the world outside its stream, each only where a rule needs it.
public interface VersionFacts {

    /// The model's versions so far.
    VersionFamily family();

    /// The thresholds of the policy in force.
    ClinicalThresholds thresholds();

    /// Another version of the same model.
    Optional<Dossier> other(String version);

    /// What a comparison on a stored document comes to, under these thresholds; empty when nothing is stored under the
    /// digest. The same document always gives the same answer.
    Optional<Compared> compare(
            String document, ComparisonProtocol protocol, String candidate, ClinicalThresholds thresholds);

    /// What came out, or what of the document cannot be read.
    record Compared(Optional<ComparisonResult> result, List<String> faults) {
        public Compared {
            faults = List.copyOf(faults);
        }
    }

    ArtifactLook look(Artifact artifact);
}
