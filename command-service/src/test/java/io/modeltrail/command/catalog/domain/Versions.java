package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.policy.ClinicalThresholds;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The version that the tests tell of: apache 1.1.0, registered by Ada at noon after 1.0.0.
public final class Versions {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Artifact WEIGHTS = new Artifact("s3://models/apache-1.1.0", "sha256:" + "a".repeat(64));
    static final String ADA = "iss|ada";

    private Versions() {}

    static ModelVersionRegistered registered(ChangeKind kind) {
        return new ModelVersionRegistered("apache", "1.1.0", kind, WEIGHTS, "mortality", List.of(), ADA, NOON);
    }

    /// The version after these events.
    public static ModelVersion given(ModelVersionEvent... events) {
        var version = ModelVersion.initial().evolve(registered(ChangeKind.MINOR));
        for (var event : events) {
            version = version.evolve(event);
        }
        return version;
    }

    static Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> with(VersionFacts facts) {
        return new Scenario<>(
                ModelVersion.initial(),
                ModelVersion::evolve,
                (command, state) -> ModelVersionDecider.decide(command, state, facts));
    }

    static Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version() {
        return with(Known.of("1.0.0"));
    }

    static VersionFamily family(boolean modelRegistered, String... versions) {
        return family(modelRegistered ? ModelStanding.ACTIVE : ModelStanding.UNREGISTERED, versions);
    }

    static VersionFamily family(ModelStanding model, String... versions) {
        var numbers = new TreeSet<Version>();
        Arrays.stream(versions).map(text -> Version.parse(text, "version")).forEach(numbers::add);
        return new VersionFamily(model, numbers);
    }

    /// What the world outside the version's stream is said to be.
    record Known(
            VersionFamily family, Map<String, Dossier> others, ArtifactLook artifact, ClinicalThresholds thresholds)
            implements VersionFacts {

        Known(VersionFamily family, Map<String, Dossier> others, ArtifactLook artifact) {
            this(family, others, artifact, ClinicalThresholds.defaults());
        }

        Known under(ClinicalThresholds adopted) {
            return new Known(family, others, artifact, adopted);
        }

        static Known of(ModelStanding model, String... versions) {
            return new Known(Versions.family(model, versions), Map.of(), new ArtifactLook.Off());
        }

        static Known of(String... versions) {
            return new Known(Versions.family(true, versions), Map.of(), new ArtifactLook.Off());
        }

        static Known artifact(ArtifactLook look) {
            return new Known(Versions.family(true, "1.0.0"), Map.of(), look);
        }

        @Override
        public Optional<Compared> compare(
                String document, ComparisonProtocol protocol, String candidate, ClinicalThresholds asked) {
            return Optional.empty();
        }

        @Override
        public Optional<Dossier> other(String version) {
            return Optional.ofNullable(others.get(version));
        }

        @Override
        public ArtifactLook look(Artifact where) {
            return artifact;
        }
    }
}
