package io.modeltrail.stats.comparison.study;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// A metric of both versions and its difference, second less first, with two-sided intervals and p-value; undefined
/// figures are empty.
public record Effect(
        OptionalDouble first,
        Optional<Interval> firstInterval,
        OptionalDouble second,
        Optional<Interval> secondInterval,
        OptionalDouble difference,
        Optional<Interval> interval,
        OptionalDouble p) {
    static final Effect UNDEFINED = new Effect(
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty());
}
