package io.modeltrail.events.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict that follows from the pre-declared criteria, with each criterion in words. Its digest is what is signed
/// when
/// it is overridden.
public record StudyConclusion(
        StudyVerdict verdict,
        List<String> reasons,
        String protocolDigest,
        @Nullable String analysisDigest) {
    public StudyConclusion {
        reasons = List.copyOf(reasons);
    }
}
