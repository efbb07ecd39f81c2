package io.modeltrail.events.evaluation;

import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The documents of a version by their kind, in the order in which they were attached.
final class Papers {

    private final Map<String, List<Paper>> byKind = new TreeMap<>();
    private final Set<String> superseded = new HashSet<>();

    Papers(List<Fact> attachedAndApproved) {
        var papers = new LinkedHashMap<String, Paper>();
        for (var fact : attachedAndApproved) {
            if (fact.type().equals("DocumentAttached")) {
                var document = Json.tolerant()
                        .treeToValue(fact.data(), DocumentAttached.class)
                        .document();
                papers.put(document.documentId(), new Paper(document, fact.position(), Optional.empty()));
            } else {
                var event = Json.tolerant().treeToValue(fact.data(), DocumentApproved.class);
                papers.computeIfPresent(
                        event.documentId(),
                        (_, paper) -> paper.approved(
                                new Paper.Approval(event, fact.position(), fact.recordedAt(), fact.role())));
            }
        }
        for (var paper : papers.values()) {
            byKind.computeIfAbsent(paper.document().kind(), _ -> new ArrayList<>())
                    .add(paper);
            var older = paper.document().supersedes();
            if (older != null && paper.isApproved()) {
                superseded.add(older);
            }
        }
    }

    /// The latest of its kind that is approved and superseded by no approved one; else the latest of its kind.
    Optional<Paper> latest(String kind) {
        var known = byKind.getOrDefault(kind, List.of()).stream()
                .filter(paper -> !superseded.contains(paper.document().documentId()))
                .toList();
        return known.stream()
                .filter(Paper::isApproved)
                .reduce((_, later) -> later)
                .or(() -> known.stream().reduce((_, later) -> later));
    }
}
