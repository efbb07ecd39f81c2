package io.modeltrail.stats.paired;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.proportion.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/// The same cases judged by two versions: both right, only the first, only the second, neither. Everything about the
/// difference first - second is undefined (empty) without cases.
///
/// Sources: Tango (1998) Stat Med 17:891 (score interval, the one to report); Newcombe (1998) Stat Med 17:2635,
/// methods 8 and 10.
public record PairedProportions(long both, long onlyFirst, long onlySecond, long neither) {
    private static final int BISECTIONS = 200;

    public PairedProportions {
        if ((both | onlyFirst | onlySecond | neither) < 0) {
            throw new IllegalArgumentException("paired counts must not be negative: both " + both + ", only first "
                    + onlyFirst + ", only second " + onlySecond + ", neither " + neither);
        }
    }

    public PairedProportions plus(PairedProportions other) {
        return new PairedProportions(
                both + other.both, onlyFirst + other.onlyFirst, onlySecond + other.onlySecond, neither + other.neither);
    }

    public long cases() {
        return both + onlyFirst + onlySecond + neither;
    }

    public Proportion first() {
        return new Proportion(both + onlyFirst, cases());
    }

    public Proportion second() {
        return new Proportion(both + onlySecond, cases());
    }

    public McNemar mcNemar() {
        return new McNemar(onlyFirst, onlySecond);
    }

    public OptionalDouble difference() {
        return cases() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (onlyFirst - onlySecond) / cases());
    }

    public Optional<Interval> wald(double confidence) {
        double n = cases();
        double discordant = onlyFirst + onlySecond;
        double shift = onlyFirst - onlySecond;
        return n == 0
                ? Optional.empty()
                : Optional.of(Interval.around(
                        shift / n, Math.sqrt(Math.max(0, discordant - shift * shift / n)) / n, confidence));
    }

    /// Method 8: Wilson limits of the margins, squared and added, with the plain phi coefficient.
    public Optional<Interval> newcombe(double confidence) {
        return squareAndAdd(confidence, determinant());
    }

    /// Method 10: phi with a continuity correction.
    public Optional<Interval> newcombeCorrected(double confidence) {
        double determinant = determinant();
        double corrected = determinant > 0 ? Math.max(0, determinant - cases() / 2.0) : determinant;
        return squareAndAdd(confidence, corrected);
    }

    public Optional<Interval> tango(double confidence) {
        double z = StandardNormal.criticalValue(confidence);
        if (cases() == 0) {
            return Optional.empty();
        }
        double estimate = (double) (onlyFirst - onlySecond) / cases();
        return Optional.of(new Interval(
                scoreAt(-1) <= z ? -1 : crossing(-1, estimate, z), scoreAt(1) >= -z ? 1 : crossing(estimate, 1, -z)));
    }

    /// The difference at which the score statistic, which falls as the difference grows, takes the wanted value.
    private double crossing(double from, double to, double wanted) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (scoreAt(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /// Tango's score statistic against "the difference first - second is this"; standard normal if it is, falling as
    /// the hypothetical difference grows; infinite where the data cannot come from it, 0 without cases.
    public double score(double difference) {
        if (!(difference >= -1 && difference <= 1)) {
            throw new IllegalArgumentException("a difference of rates lies in [-1, 1], got " + difference);
        }
        return cases() == 0 ? 0 : scoreAt(difference);
    }

    /// The same cases with the versions in the other order.
    public PairedProportions swapped() {
        return new PairedProportions(both, onlySecond, onlyFirst, neither);
    }

    private double scoreAt(double difference) {
        double n = cases();
        double linear = -(double) onlyFirst - onlySecond + (2 * n - onlyFirst + onlySecond) * difference;
        double constant = -(double) onlySecond * difference * (1 - difference);
        double q = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
        double distance = onlyFirst - onlySecond - n * difference;
        double variance = n * (2 * q + difference * (1 - difference));
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
    }

    private double determinant() {
        return (double) both * neither - (double) onlyFirst * onlySecond;
    }

    private Optional<Interval> squareAndAdd(double confidence, double phiNumerator) {
        Optional<Interval> firstLimits = first().wilson(confidence);
        Optional<Interval> secondLimits = second().wilson(confidence);
        if (firstLimits.isEmpty() || secondLimits.isEmpty()) {
            return Optional.empty();
        }
        double margins =
                Math.sqrt((double) first().successes() * first().complement().successes())
                        * Math.sqrt((double) second().successes()
                                * second().complement().successes());
        double phi = margins == 0 ? 0 : phiNumerator / margins;
        double p1 = first().rate().orElseThrow();
        double p2 = second().rate().orElseThrow();
        double difference = difference().orElseThrow();
        return Optional.of(new Interval(
                difference
                        - norm(
                                p1 - firstLimits.get().lower(),
                                secondLimits.get().upper() - p2,
                                phi),
                difference
                        + norm(
                                firstLimits.get().upper() - p1,
                                p2 - secondLimits.get().lower(),
                                phi)));
    }

    private static double norm(double x, double y, double phi) {
        return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
    }
}
