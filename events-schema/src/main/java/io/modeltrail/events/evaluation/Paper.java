package io.modeltrail.events.evaluation;

import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A document as it was attached, with the latest approval of it, if any. What they say is read when it is asked for: a
/// long history has many papers that nobody looks at.
record Paper(Fact attached, Optional<Fact> approval) {

    Paper approved(Fact approval) {
        return new Paper(attached, Optional.of(approval));
    }

    Document document() {
        return Json.tolerant()
                .treeToValue(attached.data(), DocumentAttached.class)
                .document();
    }

    /// Somebody other than its author signed for these very bytes.
    boolean isApproved() {
        return approval.map(fact -> Json.tolerant().treeToValue(fact.data(), DocumentApproved.class))
                .filter(it -> {
                    var document = document();
                    return !it.signature().isOf(document.author())
                            && it.digest().equals(document.digest());
                })
                .isPresent();
    }

    boolean isExpired(Instant now) {
        var expires = document().expiresOn();
        return expires != null && expires.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
