package io.modeltrail.events.evaluation;

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
                papers.put(fact.text("document.documentId"), new Paper(fact, Optional.empty()));
            } else {
                papers.computeIfPresent(fact.text("documentId"), (_, paper) -> paper.approved(fact));
            }
        }
        for (var paper : papers.values()) {
            byKind.computeIfAbsent(paper.attached().text("document.kind"), _ -> new ArrayList<>())
                    .add(paper);
            var older = paper.attached().text("document.supersedes");
            if (!older.isEmpty() && paper.isApproved()) {
                superseded.add(older);
            }
        }
    }

    /// The latest of its kind that is approved and superseded by no approved one; else the latest of its kind.
    Optional<Paper> latest(String kind) {
        var known = byKind.getOrDefault(kind, List.of()).reversed().stream()
                .filter(paper -> !superseded.contains(paper.attached().text("document.documentId")))
                .toList();
        return known.stream()
                .filter(Paper::isApproved)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }
}
