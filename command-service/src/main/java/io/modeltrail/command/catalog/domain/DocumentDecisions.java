package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierCommand;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.FiledDocument;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.wire.Digests;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Documents are attached by one person and approved by another; a revision takes the place of the one before it.
final class DocumentDecisions {

    private DocumentDecisions() {}

    static List<DocumentAttached> attach(AttachDocument command, Dossier dossier) {
        var document = command.document();
        var earlier = dossier.documents().byId(command.documentId());
        if (earlier.filter(filed -> filed.document().equals(document)).isPresent()) {
            return List.of();
        }
        var requirements = new Requirements()
                .require(
                        earlier.isEmpty(),
                        CatalogRule.DOCUMENT_ID_TAKEN,
                        "%s is another document or another revision; take a new id and name this one in supersedes"
                                .formatted(command.documentId()),
                        command.stream());
        requireUnexpired(requirements, document, command);
        requireSuperseded(requirements, document, dossier);
        requirements.hold();
        return List.of(new DocumentAttached(
                command.model(), command.version(), document, Digests.of(document), command.requestedAt()));
    }

    static List<DocumentApproved> approve(ApproveDocument command, Dossier dossier) {
        var filed = dossier.documents()
                .byId(command.documentId())
                .orElseThrow(() -> new Rejection(
                        CatalogRule.UNKNOWN_DOCUMENT,
                        "no document %s is attached".formatted(command.documentId()),
                        "AttachDocument"));
        var signature = command.signature();
        if (filed.approval()
                .filter(first ->
                        first.by().equals(signature.by()) && first.digest().equals(signature.digest()))
                .isPresent()) {
            return List.of();
        }
        var author = filed.document().author();
        var requirements = new Requirements()
                .require(
                        !author.equals(signature.by()) && !author.equals(signature.onBehalfOf()),
                        CatalogRule.OWN_WORK,
                        "%s is its author; nobody approves their own work".formatted(author),
                        "an approval by somebody else")
                .require(
                        signature.digest().equals(filed.recordDigest()),
                        CatalogRule.DIGEST_MISMATCH,
                        "the signature covers %s, the record is %s".formatted(signature.digest(), filed.recordDigest()),
                        "recordDigest of DocumentAttached")
                .require(
                        !dossier.documents().isSuperseded(command.documentId()),
                        CatalogRule.DOCUMENT_SUPERSEDED,
                        "an approved document took its place",
                        command.stream());
        requireUnexpired(requirements, filed.document(), command);
        requirements.hold();
        return List.of(approved(command, filed, signature));
    }

    private static DocumentApproved approved(ApproveDocument command, FiledDocument filed, Signature signature) {
        return new DocumentApproved(
                command.model(),
                command.version(),
                command.documentId(),
                filed.document().kind(),
                filed.document().digest(),
                signature,
                command.requestedAt());
    }

    private static void requireUnexpired(Requirements requirements, Document document, DossierCommand command) {
        var expires = document.expiresOn();
        var today = LocalDate.ofInstant(command.requestedAt(), ZoneOffset.UTC);
        requirements.require(
                expires == null || !expires.isBefore(today),
                CatalogRule.DOCUMENT_EXPIRED,
                "the document ran out on " + expires,
                "a revision that is in force");
    }

    private static void requireSuperseded(Requirements requirements, Document document, Dossier dossier) {
        var superseded = document.supersedes();
        if (superseded == null) {
            return;
        }
        var earlier = dossier.documents().byId(superseded);
        requirements
                .require(
                        earlier.isPresent(),
                        CatalogRule.UNKNOWN_DOCUMENT,
                        "no document %s is attached, so nothing can take its place".formatted(superseded),
                        "AttachDocument")
                .require(
                        earlier.isEmpty() || earlier.get().document().kind().equals(document.kind()),
                        CatalogRule.DOCUMENT_OF_ANOTHER_KIND,
                        "a document takes the place of one of its own kind, not of %s"
                                .formatted(
                                        earlier.map(it -> it.document().kind()).orElse("")),
                        "supersedes");
    }
}
