package io.modeltrail.standalone.demo;

import org.jspecify.annotations.Nullable;

/// One case with what two versions predict for it (probabilities, null where a version gives none) and what came true.
public record PredictedCase(
        String caseId,
        String subject,
        @Nullable Double stableScore,
        @Nullable Double canaryScore,
        boolean truth) {}
