package io.modeltrail.events.rulepack;

import io.modeltrail.events.rulepack.EvidencePattern.Recorded;
import java.util.Optional;

/// What a framework asks, in our words, and the evidence that shows it. `weight` counts in the score, which
/// is for show; a requirement with `onlyIf` applies once such an event is on the log.
public record Requirement(
        String id,
        String text,
        int weight,
        Applicability appliesIf,
        Optional<Recorded> onlyIf,
        EvidencePattern evidence) {}
