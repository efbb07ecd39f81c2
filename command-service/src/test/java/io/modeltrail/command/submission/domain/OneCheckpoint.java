package io.modeltrail.command.submission.domain;

import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.evaluation.PackageEvidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A log with one version and one checkpoint, at which one section has no evidence.
record OneCheckpoint() implements SubmissionFacts {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    static final PackageEvidence EVIDENCE =
            new PackageEvidence("log", "apache", "1.1.0", 240, "root", NOON, DIGEST, List.of("STERILITY"), List.of());

    @Override
    public VersionStanding standing(String versionStream) {
        return versionStream.equals("ModelVersion/apache/1.1.0")
                ? VersionStanding.CANDIDATE
                : VersionStanding.UNREGISTERED;
    }

    @Override
    public Optional<PackageEvidence> evidence(String model, String version, long size) {
        return Optional.of(EVIDENCE).filter(it -> it.size() == size);
    }

    static AssemblePackage assemble(long size, String root, String gap, @Nullable String evidence) {
        return new AssemblePackage("s-1", DIGEST, size, root, List.of(gap), evidence, "issuer|sam", NOON);
    }
}
