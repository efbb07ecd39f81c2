package io.modeltrail.events.comparison;

import java.util.List;

/// What came out of a comparison. `planDigest` is that of the whole plan, the policy's floors included; `analysis` the
/// digest of the stored document that holds every figure, so that whoever has the cases can compute it again and must
/// get the same bytes.
public record ComparisonResult(
        String planDigest,
        String analysis,
        ComparisonFindings findings,
        Recommendation recommendation,
        List<String> reasons) {
    public ComparisonResult {
        reasons = List.copyOf(reasons);
    }
}
