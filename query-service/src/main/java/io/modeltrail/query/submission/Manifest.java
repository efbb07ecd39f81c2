package io.modeltrail.query.submission;

import io.modeltrail.events.evaluation.Proof;
import io.modeltrail.events.evaluation.RequirementFinding;
import io.modeltrail.events.evaluation.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a package holds. Its digest stands for the package on the log: it names the digest of every file, the
/// position and the hash of every leaf, and the checkpoint that they were taken at. `evidence` is the digest of the
/// part
/// that follows from the log alone, which the log's record of the package repeats (see [PackageEvidence]).
record Manifest(
        String format,
        String log,
        String model,
        String version,
        long size,
        String root,
        Instant recordedUntil,
        String meaning,
        Pack rulePack,
        String evidence,
        List<String> gaps,
        List<SectionEntry> sections,
        List<FileEntry> files,
        List<AttachmentEntry> attachments,
        List<LeafEntry> leaves) {

    static final String FORMAT = "modeltrail.submission-package.v1";

    record Pack(String framework, String edition, String digest) {}

    /// One section of eSTAR. `documents` are the files that speak of it.
    record SectionEntry(
            String section,
            String text,
            Standing standing,
            String why,
            List<Proof> evidence,
            List<String> missing,
            @Nullable Long justification,
            List<String> documents) {

        static SectionEntry of(RequirementFinding finding, List<String> documents) {
            return new SectionEntry(
                    finding.requirement(),
                    finding.text(),
                    finding.standing(),
                    finding.why(),
                    finding.evidence(),
                    finding.missing(),
                    finding.justification(),
                    documents);
        }
    }

    record FileEntry(String file, String digest, long bytes) {}

    /// A document on file. It lies in the package when its bytes are in the document store; whoever gets them
    /// elsewhere has the digest.
    record AttachmentEntry(String file, String kind, String documentId, String title, String digest, long position) {}

    record LeafEntry(long position, String leafHash, String file, String proof) {}
}
