package io.modeltrail.stats.comparison.study;

import java.util.List;
import java.util.Optional;

/// A labelled case with whether each version got it right.
record JudgedCase(PairedPrediction of, boolean truth, boolean firstRight, boolean secondRight) {

    /// The cases that both versions decided.
    static List<JudgedCase> decided(List<PairedPrediction> cases, double threshold) {
        return judged(
                cases.stream().filter(one -> one.isDecidedByBoth(threshold)).toList(), threshold);
    }

    /// The cases that both versions answered; "cannot tell" counts as wrong.
    static List<JudgedCase> answered(List<PairedPrediction> cases, double threshold) {
        return judged(cases.stream().filter(PairedPrediction::isAnsweredByBoth).toList(), threshold);
    }

    private static List<JudgedCase> judged(List<PairedPrediction> cases, double threshold) {
        return cases.stream()
                .filter(one -> one.truth().isPresent())
                .map(one -> new JudgedCase(
                        one,
                        one.truth().orElseThrow(),
                        one.first().decision(threshold).equals(one.truth()),
                        one.second().decision(threshold).equals(one.truth())))
                .toList();
    }

    boolean countsFor(ComparedMetric metric) {
        return switch (metric) {
            case SENSITIVITY -> truth;
            case SPECIFICITY -> !truth;
            case ACCURACY -> true;
            case AUC, BRIER -> false;
        };
    }

    Optional<String> group(String attribute) {
        return Optional.ofNullable(of.attributes().get(attribute));
    }
}
