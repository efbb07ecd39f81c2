package io.modeltrail.stats.twoproportion;

import io.modeltrail.stats.contingency.TwoByTwo;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.proportion.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/// Two independent proportions and their difference first - second; with an empty group nothing is defined.
///
/// Sources: Cohen (1988) for h; Newcombe (1998) Stat Med 17:873, method 10.
public record TwoProportions(Proportion first, Proportion second) {

    public static TwoProportions of(long x1, long n1, long x2, long n2) {
        return new TwoProportions(new Proportion(x1, n1), new Proportion(x2, n2));
    }

    public OptionalDouble difference() {
        return isDefined() ? OptionalDouble.of(estimate()) : OptionalDouble.empty();
    }

    /// Normal test statistic with the pooled variance; empty when all or no trials succeed.
    public OptionalDouble z() {
        OptionalDouble phi = table().phi();
        return phi.isEmpty() ? phi : OptionalDouble.of(phi.getAsDouble() * Math.sqrt((double) table().total()));
    }

    public OptionalDouble p() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(StandardNormal.twoSidedP(z.getAsDouble()));
    }

    /// The difference of the arcsines, in radians, signed.
    public OptionalDouble cohenH() {
        return isDefined() ? OptionalDouble.of(angle(first) - angle(second)) : OptionalDouble.empty();
    }

    /// Infinite when only the second rate is 0, empty when both are.
    public OptionalDouble riskRatio() {
        double ratio = (double) first.successes() / second.successes() * ((double) second.trials() / first.trials());
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    public OptionalDouble oddsRatio() {
        return table().oddsRatio();
    }

    /// Wilson limits of both, squared and added; without continuity correction.
    public Optional<Interval> newcombe(double confidence) {
        Optional<Interval> one = first.wilson(confidence);
        Optional<Interval> two = second.wilson(confidence);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        double p1 = rate(first);
        double p2 = rate(second);
        return Optional.of(new Interval(
                estimate() - StrictMath.hypot(p1 - one.get().lower(), two.get().upper() - p2),
                estimate()
                        + StrictMath.hypot(
                                one.get().upper() - p1, p2 - two.get().lower())));
    }

    /// Not clipped to [-1, 1].
    public Optional<Interval> wald(double confidence) {
        return isDefined()
                ? Optional.of(Interval.around(estimate(), Math.sqrt(variance(first) + variance(second)), confidence))
                : Optional.empty();
    }

    /// Score interval with the factor N / (N - 1): Miettinen and Nurminen (1985) Stat Med 4:213.
    public Optional<Interval> miettinenNurminen(double confidence) {
        double z = StandardNormal.criticalValue(confidence);
        if (!isDefined()) {
            return Optional.empty();
        }
        double n = (double) first.trials() + second.trials();
        return Optional.of(new ScoreTest(this).interval(z * Math.sqrt(n / (n - 1))));
    }

    public ScoreTest score() {
        return new ScoreTest(this);
    }

    public boolean isDefined() {
        return first.trials() > 0 && second.trials() > 0;
    }

    TwoProportions complement() {
        return new TwoProportions(first.complement(), second.complement());
    }

    double estimate() {
        return rate(first) - rate(second);
    }

    private TwoByTwo table() {
        return new TwoByTwo(
                first.successes(),
                first.complement().successes(),
                second.successes(),
                second.complement().successes());
    }

    private static double rate(Proportion proportion) {
        return (double) proportion.successes() / proportion.trials();
    }

    private static double variance(Proportion of) {
        return rate(of) * rate(of.complement()) / of.trials();
    }

    private static double angle(Proportion of) {
        return 2
                * StrictMath.atan2(Math.sqrt((double) of.successes()), Math.sqrt((double)
                        of.complement().successes()));
    }
}
