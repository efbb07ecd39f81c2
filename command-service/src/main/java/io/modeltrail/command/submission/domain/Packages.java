package io.modeltrail.command.submission.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.submission.domain.Submission.Preparing;
import io.modeltrail.events.compliance.SubmissionCommand.AssemblePackage;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.evaluation.PackageEvidence;
import java.util.HashSet;
import java.util.List;

/// A package is put on record as what the log says at its checkpoint, whatever its sender says.
final class Packages {

    private Packages() {}

    static List<SubmissionEvent> assemble(AssemblePackage it, Preparing preparing, SubmissionFacts facts) {
        var subject = preparing.subject();
        var found = facts.evidence(subject.model(), subject.version(), it.size())
                .orElseThrow(() -> new Rejection(
                        SubmissionRule.NO_SUCH_CHECKPOINT,
                        "no checkpoint of %d entries was ever signed".formatted(it.size()),
                        "size of the package's manifest"));
        requireSame(it, found);
        return List.of(new PackageAssembled(
                it.submissionId(),
                it.digest(),
                it.size(),
                it.root(),
                it.gaps(),
                found.digest(),
                it.assembledBy(),
                it.requestedAt()));
    }

    private static void requireSame(AssemblePackage it, PackageEvidence found) {
        new Requirements()
                .require(
                        found.root().equals(it.root()),
                        SubmissionRule.ROOT_OF_ANOTHER_LOG,
                        "the root over the first %d entries is %s, not %s"
                                .formatted(it.size(), found.root(), it.root()),
                        "root of the package's manifest")
                .require(
                        new HashSet<>(found.gaps()).equals(new HashSet<>(it.gaps())),
                        SubmissionRule.OTHER_GAPS,
                        "as of there the gaps are %s, not %s".formatted(found.gaps(), it.gaps()),
                        "gaps of the package's manifest")
                .require(
                        it.evidence() == null || it.evidence().equals(found.digest()),
                        SubmissionRule.OTHER_EVIDENCE,
                        "what the log says as of there has the digest %s, not %s"
                                .formatted(found.digest(), it.evidence()),
                        "a package that is assembled anew")
                .hold();
    }
}
