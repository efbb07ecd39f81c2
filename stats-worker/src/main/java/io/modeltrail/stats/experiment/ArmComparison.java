package io.modeltrail.stats.experiment;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// One metric of one arm against control: arm - control, in the unit of the metric. What the data do not define is
/// empty.
interface ArmComparison {
    OptionalDouble estimate();

    /// Holds at every look, with this probability of error in all.
    Optional<Interval> sequential(double alpha);

    /// Always-valid p-value of this difference, two-sided.
    OptionalDouble sequentialP(double difference);

    /// Holds at one look that was planned.
    Optional<Interval> fixed(double alpha);

    /// For one look that was planned, two-sided.
    OptionalDouble fixedP(double difference);

    /// The probability that the arm's metric is the greater one, and the losses of choosing the wrong arm.
    Optional<Belief> belief();

    /// Of both arms, from the data alone.
    ///
    /// @param greater probability that the arm's metric is greater than control's
    /// @param lossIfGreater what is expected to be lost by the arm if a greater metric is better
    /// @param lossIfSmaller what is expected to be lost by the arm if a smaller metric is better
    record Belief(double greater, double lossIfGreater, double lossIfSmaller) {}
}
