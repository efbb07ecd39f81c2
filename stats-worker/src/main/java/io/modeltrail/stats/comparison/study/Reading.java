package io.modeltrail.stats.comparison.study;

import java.util.Optional;
import java.util.OptionalDouble;

/// What one version said of one case.
public sealed interface Reading {

    /// A probability of the condition.
    record Score(double probability) implements Reading {
        public Score {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a score must be a probability in [0, 1], got " + probability);
            }
        }
    }

    /// A decision without a score.
    record Decision(boolean positive) implements Reading {}

    /// The version answered that it cannot tell: an answer that reviewers want counted, never dropped.
    record Indeterminate() implements Reading {}

    /// The version gave no answer.
    record Missing() implements Reading {}

    /// Positive at or above the threshold; empty where the version did not decide.
    default Optional<Boolean> decision(double threshold) {
        return switch (this) {
            case Score(double probability) -> Optional.of(probability >= threshold);
            case Decision(boolean positive) -> Optional.of(positive);
            case Indeterminate _, Missing _ -> Optional.empty();
        };
    }

    default OptionalDouble score() {
        return this instanceof Score(double probability) ? OptionalDouble.of(probability) : OptionalDouble.empty();
    }
}
