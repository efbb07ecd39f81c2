package io.modeltrail.events.compliance;

import java.util.List;

/// A review of the audit trail itself (EU GMP Annex 11, section 9; 45 CFR 164.312(b)): the positions `[from,
/// to]` that were looked at, and what was found.
public record TrailReview(long from, long to, List<String> findings) {
    public TrailReview {
        findings = List.copyOf(findings);
    }
}
