package io.modeltrail.events.catalog;

import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.comparison.ComparisonProtocol;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may be asked about the papers of a version: its description, figures, documents and artifact.
public sealed interface DossierCommand extends ModelVersionCommand {

    /// Takes the place of an earlier description as a whole.
    record DescribeVersion(
            String model,
            String version,
            VersionDescription description,
            @FromToken String describedBy,
            Instant requestedAt)
            implements DossierCommand {
        public DescribeVersion {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(description, "description");
            var udi = description.udi();
            Required.that(
                    udi == null || IssuingEntity.of(udi.deviceIdentifier()).isPresent(),
                    "description.udi.deviceIdentifier",
                    "must be one that an issuing entity gives out (" + IssuingEntity.forms() + ")");
            Required.text(describedBy, "describedBy");
        }
    }

    record RecordMetrics(
            String model,
            String version,
            List<RecordedMetric> metrics,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements DossierCommand {
        public RecordMetrics {
            Required.name(model, "model");
            Version.parse(version, "version");
            metrics = List.copyOf(Required.present(metrics, "metrics"));
            Required.that(!metrics.isEmpty(), "metrics", "needs one at least");
            Required.that(
                    metrics.stream().map(RecordedMetric::name).distinct().count() == metrics.size(),
                    "metrics",
                    "must name each metric once");
            Required.text(recordedBy, "recordedBy");
        }
    }

    /// Who attaches a document is its author: whoever else wrote it, they answer for it.
    record AttachDocument(
            String model,
            String version,
            String documentId,
            String kind,
            String title,
            String digest,
            String mediaType,
            String revision,
            @Nullable LocalDate expiresOn,
            @Nullable String supersedes,
            @FromToken String author,
            Instant requestedAt)
            implements DossierCommand {

        private static final Pattern KIND = Pattern.compile("[A-Z0-9]+([._-][A-Z0-9]+)*");
        private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

        public AttachDocument {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.name(documentId, "documentId");
            Required.that(
                    KIND.matcher(Required.text(kind, "kind")).matches() && kind.length() <= 100,
                    "kind",
                    "must be an upper-case code such as ROLLBACK.PLAN");
            Required.text(title, "title");
            Required.sha256(digest, "digest");
            Required.that(
                    MEDIA_TYPE.matcher(Required.text(mediaType, "mediaType")).matches(),
                    "mediaType",
                    "must be a media type such as application/pdf");
            Required.text(revision, "revision");
            if (supersedes != null) {
                Required.name(supersedes, "supersedes");
                Required.that(!supersedes.equals(documentId), "supersedes", "must be another document");
            }
            Required.text(author, "author");
        }

        /// The document as the event holds it: what an approval signs.
        public Document document() {
            return new Document(documentId, kind, title, digest, mediaType, revision, author, expiresOn, supersedes);
        }
    }

    /// `signature.digest` is the `recordDigest` of the event that attached the document.
    record ApproveDocument(String model, String version, String documentId, Signature signature, Instant requestedAt)
            implements DossierCommand {
        public ApproveDocument {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.name(documentId, "documentId");
            Required.present(signature, "signature");
            Required.that(
                    signature.meaning() == SignatureMeaning.APPROVAL,
                    "signature.meaning",
                    "must be APPROVAL; nothing else opens a gate");
        }
    }

    /// Have this version compared with the one in use, on a stored document of cases: `score` and `decision` are this
    /// version's, `comparatorScore` and `comparatorDecision` the other's, as in the results of a study.
    record CompareVersions(
            String model,
            String version,
            ComparisonProtocol protocol,
            String document,
            @FromToken String comparedBy,
            Instant requestedAt)
            implements DossierCommand {
        public CompareVersions {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(protocol, "protocol");
            Required.that(
                    !protocol.against().equals(version),
                    "protocol.against",
                    "must be another version than the one that is compared");
            Required.sha256(document, "document");
            Required.text(comparedBy, "comparedBy");
        }
    }

    /// Have the artifact read and its digest compared with the one that was registered.
    record CheckArtifact(String model, String version, Instant requestedAt) implements DossierCommand {
        public CheckArtifact {
            Required.name(model, "model");
            Version.parse(version, "version");
        }
    }
}
