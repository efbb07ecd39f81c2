package io.modeltrail.stats.comparison.study;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One case as both versions saw it.
///
/// @param subject whose case it is; cases of one subject are not independent
/// @param truth whether the condition is present; empty while nobody knows
/// @param attributes what groups the case belongs to, such as its site
public record PairedPrediction(
        String caseId,
        String subject,
        Optional<Boolean> truth,
        Reading first,
        Reading second,
        Map<String, String> attributes) {
    public PairedPrediction {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    boolean isAnsweredByBoth() {
        return !(first instanceof Reading.Missing) && !(second instanceof Reading.Missing);
    }

    boolean isScoredByBoth() {
        return first.score().isPresent() && second.score().isPresent();
    }

    boolean isDecidedByBoth(double threshold) {
        return first.decision(threshold).isPresent()
                && second.decision(threshold).isPresent();
    }
}
