package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The documents of a version, in the order in which they were attached.
public record Documents(List<FiledDocument> all) {
    public Documents {
        all = List.copyOf(all);
    }

    static Documents none() {
        return new Documents(List.of());
    }

    public Optional<FiledDocument> byId(String documentId) {
        return all.stream()
                .filter(filed -> filed.document().documentId().equals(documentId))
                .findFirst();
    }

    /// The latest document of this kind that is approved, has not run out and is superseded by no approved one.
    public Optional<FiledDocument> inForce(String kind, LocalDate today) {
        return all.stream()
                .filter(filed -> filed.document().kind().equals(kind)
                        && filed.isInForce(today)
                        && !isSuperseded(filed.document().documentId()))
                .reduce((_, later) -> later);
    }

    public boolean isSuperseded(String documentId) {
        return all.stream()
                .anyMatch(filed -> filed.approval().isPresent()
                        && documentId.equals(filed.document().supersedes()));
    }

    Documents with(DocumentAttached event) {
        var next = new ArrayList<>(all);
        next.add(new FiledDocument(event.document(), event.recordDigest(), Optional.empty()));
        return new Documents(next);
    }

    Documents with(DocumentApproved event) {
        return new Documents(all.stream()
                .map(filed -> filed.document().documentId().equals(event.documentId())
                        ? filed.approved(event.signature())
                        : filed)
                .toList());
    }
}
