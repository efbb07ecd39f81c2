package io.modeltrail.events.evaluation;

import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A document as it was attached, with the approval it has, if any. `role` is the one in which it was approved.
record Paper(Document document, long attached, Optional<Approval> approval) {

    record Approval(DocumentApproved event, long position, Instant recordedAt, String role) {}

    Paper approved(Approval approval) {
        return new Paper(document, attached, Optional.of(approval));
    }

    /// Somebody other than its author signed for these very bytes.
    boolean isApproved() {
        return approval.filter(it -> !it.event().signature().isOf(document.author())
                        && it.event().digest().equals(document.digest()))
                .isPresent();
    }

    boolean isExpired(Instant now) {
        var expires = document.expiresOn();
        return expires != null && expires.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
