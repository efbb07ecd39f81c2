package io.modeltrail.events.rollout;

import io.modeltrail.events.compatibility.CompatibilityDimension;
import io.modeltrail.events.compatibility.CompatibilityVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the canary compares with the stable version, as the start of the rollout found it. `notChecked` are the
/// dimensions that one of both says nothing about. `migration` is the approved change that allows what breaks;
/// the notes and the plan are digests of documents of the canary.
public record CompatibilityEvidence(
        CompatibilityVerdict backward,
        List<CompatibilityDimension> notChecked,
        List<String> breakingChanges,
        List<String> migrationNotes,
        CompatibilityVerdict wayBack,
        @Nullable String migration,
        @Nullable String notesDigest,
        @Nullable String rollbackPlanDigest) {}
