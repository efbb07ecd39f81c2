package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether what was done is a correction or removal that must be reported (21 CFR 806.10), or a record is kept with its
/// justification (806.20). `initiatedAt` is needed where no clock runs yet.
public record CorrectionAssessment(
        CorrectionKind kind,
        boolean reportable,
        String rationale,
        @Nullable Instant initiatedAt) {
    public CorrectionAssessment {
        Required.present(kind, "assessment.kind");
        Required.text(rationale, "assessment.rationale");
        Required.that(
                !reportable || kind != CorrectionKind.NEITHER,
                "assessment.reportable",
                "must be false for what is neither a correction nor a removal");
    }
}
