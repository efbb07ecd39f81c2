package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PSet;

/// The documents of a version, in the order in which they were attached, and which of them an approved one supersedes.
/// Persistent, as `LastWords` is.
public record Documents(Map<String, FiledDocument> filed, Set<String> superseded) {
    public Documents {
        filed = filed instanceof OrderedPMap<String, FiledDocument> ? filed : OrderedPMap.from(filed);
        superseded = superseded instanceof PSet<String> ? superseded : HashTreePSet.from(superseded);
    }

    /// A plain copy, for whoever writes a state down.
    @Override
    public Map<String, FiledDocument> filed() {
        return new LinkedHashMap<>(filed);
    }

    /// A plain copy, as `filed` gives.
    @Override
    public Set<String> superseded() {
        return new TreeSet<>(superseded);
    }

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
        return new Documents(persistent().plus(document.documentId(), attached), superseded);
    }

    Documents with(DocumentApproved event) {
        return byId(event.documentId())
                .map(one -> {
                    var earlier = one.document().supersedes();
                    return new Documents(
                            persistent().plus(event.documentId(), one.approved(event.signature())),
                            earlier == null ? superseded : ((PSet<String>) superseded).plus(earlier));
                })
                .orElse(this);
    }

    private OrderedPMap<String, FiledDocument> persistent() {
        return (OrderedPMap<String, FiledDocument>) filed;
    }
}
