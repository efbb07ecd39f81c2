package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.signing.Signature;
import java.time.LocalDate;
import java.util.Optional;

/// A document of a version with the approval it has, if any. `recordDigest` is what an approval signs.
public record FiledDocument(Document document, String recordDigest, Optional<Signature> approval) {

    boolean isInForce(LocalDate today) {
        var expires = document.expiresOn();
        return approval.isPresent() && (expires == null || !expires.isBefore(today));
    }

    FiledDocument approved(Signature signature) {
        return new FiledDocument(document, recordDigest, Optional.of(signature));
    }
}
