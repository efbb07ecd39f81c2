package io.modeltrail.command.submission.domain;

import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.evaluation.PackageEvidence;
import java.util.Optional;

/// What a decision about a submission needs to know of the log.
public interface SubmissionFacts {

    VersionStanding standing(String versionStream);

    /// What a package rests on at a checkpoint; empty when none of that size was ever signed.
    Optional<PackageEvidence> evidence(String model, String version, long size);
}
