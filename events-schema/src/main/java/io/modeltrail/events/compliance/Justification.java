package io.modeltrail.events.compliance;

import java.util.List;

/// Why a requirement of a framework's edition does not apply to a version, or what else meets it. `evidence`
/// are digests, positions of the log or identifiers of documents.
public record Justification(
        String framework,
        String edition,
        String requirement,
        JustificationKind kind,
        String why,
        List<String> evidence) {
    public Justification {
        evidence = List.copyOf(evidence);
    }
}
