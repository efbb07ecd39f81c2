package io.modeltrail.events.catalog;

import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.comparison.ComparisonResult;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The papers of a version: its description, figures, documents and artifact.
public sealed interface DossierEvent extends ModelVersionEvent {

    /// All that is said about the version from now on.
    record VersionDescribed(
            String model, String version, VersionDescription description, String describedBy, Instant occurredAt)
            implements DossierEvent {}

    /// Figures that somebody states; a later one takes the place of an earlier one of its name.
    record MetricsRecorded(
            String model, String version, List<RecordedMetric> metrics, String recordedBy, Instant occurredAt)
            implements DossierEvent {}

    /// A document is on file, not approved. `recordDigest` is the digest of `document`: what an approval signs.
    record DocumentAttached(String model, String version, Document document, String recordDigest, Instant occurredAt)
            implements DossierEvent {}

    /// Somebody other than its author signed for the document; what it supersedes no longer counts. `digest` is that
    /// of its bytes, `signature.digest` that of its record.
    record DocumentApproved(
            String model,
            String version,
            String documentId,
            String kind,
            String digest,
            Signature signature,
            Instant occurredAt)
            implements DossierEvent {}

    /// ModelTrail compared the version with the one in use. `document` holds the cases, `policy` the floors that were
    /// asked for: those in force.
    record VersionsCompared(
            String model,
            String version,
            ComparisonProtocol protocol,
            String document,
            ComparisonResult result,
            PolicyReference policy,
            String comparedBy,
            Instant occurredAt)
            implements DossierEvent {}

    /// Somebody looked at the artifact. `digest` is that of the bytes that were read, `detail` why there were none.
    record ArtifactChecked(
            String model,
            String version,
            String uri,
            ArtifactFinding finding,
            @Nullable String digest,
            @Nullable String detail,
            Instant occurredAt)
            implements DossierEvent {}
}
