package io.modeltrail.events.evaluation;

import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.List;

/// What of a package for an authority follows from the log alone: the checkpoint, and what each section rests on. It is
/// computed by whoever assembles a package and again by whoever puts it on record, and its digest must be the same.
///
/// @param log the origin of the log
/// @param size so many entries were looked at, under `root`, the last of them recorded at `recordedUntil`
/// @param rulePack the digest of the rules that were in force there
/// @param gaps the sections that are not settled
public record PackageEvidence(
        String log,
        String model,
        String version,
        long size,
        String root,
        Instant recordedUntil,
        String rulePack,
        List<String> gaps,
        List<RequirementFinding> sections) {

    /// The sections of eSTAR.
    public static final String FRAMEWORK = "FDA-510K-ESTAR";

    public PackageEvidence {
        gaps = List.copyOf(gaps);
        sections = List.copyOf(sections);
    }

    public static PackageEvidence of(
            String log, String model, String version, long size, String root, Instant recordedUntil, Evaluation found) {
        return new PackageEvidence(
                log,
                model,
                version,
                size,
                root,
                recordedUntil,
                found.pack(),
                found.unsettled().stream().map(RequirementFinding::requirement).toList(),
                found.requirements());
    }

    public String digest() {
        return Digests.of(this);
    }
}
