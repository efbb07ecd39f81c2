package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PSet;

/// The documents of a version, in the order in which they were attached, and which of them an approved one supersedes.
/// Persistent, as `LastWords` is.
public record Documents(OrderedPMap<String, FiledDocument> filed, PSet<String> superseded) {

    static Documents none() {
        return new Documents(OrderedPMap.empty(), HashTreePSet.empty());
    }

    public Optional<FiledDocument> byId(String documentId) {
        return Optional.ofNullable(filed.get(documentId));
    }

    /// The latest document of this kind that is approved, has not run out and is superseded by no approved one.
    public Optional<FiledDocument> inForce(String kind, LocalDate today) {
        return filed.values().stream()
                .filter(one -> one.document().kind().equals(kind)
                        && one.isInForce(today)
                        && !isSuperseded(one.document().documentId()))
                .reduce((_, later) -> later);
    }

    public boolean isSuperseded(String documentId) {
        return superseded.contains(documentId);
    }

    Documents with(DocumentAttached event) {
        var document = event.document();
        var attached = new FiledDocument(document, event.recordDigest(), Optional.empty());
        return new Documents(filed.plus(document.documentId(), attached), superseded);
    }

    Documents with(DocumentApproved event) {
        return byId(event.documentId())
                .map(one -> {
                    var earlier = one.document().supersedes();
                    return new Documents(
                            filed.plus(event.documentId(), one.approved(event.signature())),
                            earlier == null ? superseded : superseded.plus(earlier));
                })
                .orElse(this);
    }
}
