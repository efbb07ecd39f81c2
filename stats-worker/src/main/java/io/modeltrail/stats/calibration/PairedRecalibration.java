package io.modeltrail.stats.calibration;

import io.modeltrail.stats.calibration.Recalibration.Coefficient;
import io.modeltrail.stats.calibration.Recalibration.Line;
import java.util.Arrays;
import java.util.Optional;

/// The calibration lines of two versions on the same cases and their differences, second less first. Standard errors of
/// the differences come from the influence of each case on both fits, summed over its cluster: the sandwich of Huber
/// (1967) and White (1982) Econometrica 50:1, for clusters Liang and Zeger (1986) Biometrika 73:13.
public record PairedRecalibration(
        Line first, Line second, Coefficient interceptDifference, Coefficient slopeDifference) {

    /// Empty where either line is undefined, or with fewer than two clusters.
    ///
    /// @param clusters of each case the number of its cluster, from 0
    public static Optional<PairedRecalibration> of(Forecasts first, Forecasts second, int[] clusters) {
        if (first.size() != second.size() || first.size() != clusters.length) {
            throw new IllegalArgumentException("both versions and the clusters need the same cases, got " + first.size()
                    + ", " + second.size() + " and " + clusters.length);
        }
        Optional<Line> one = Recalibration.line(first);
        Optional<Line> other = Recalibration.line(second);
        long many = Arrays.stream(clusters).distinct().count();
        if (one.isEmpty() || other.isEmpty() || many < 2) {
            return Optional.empty();
        }
        double[] sums = squaredSums(new Influence(first, one.get()), new Influence(second, other.get()), clusters);
        double bessel = many / (many - 1.0);
        return Optional.of(new PairedRecalibration(
                one.get(),
                other.get(),
                new Coefficient(
                        other.get().intercept().value() - one.get().intercept().value(), Math.sqrt(bessel * sums[0])),
                new Coefficient(other.get().slope().value() - one.get().slope().value(), Math.sqrt(bessel * sums[1]))));
    }

    private static double[] squaredSums(Influence first, Influence second, int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        var intercept = new double[count];
        var slope = new double[count];
        for (int i = 0; i < clusters.length; i++) {
            intercept[clusters[i]] += second.onIntercept(i) - first.onIntercept(i);
            slope[clusters[i]] += second.onSlope(i) - first.onSlope(i);
        }
        return new double[] {squares(intercept), squares(slope)};
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /// How much each case pulls at the coefficients: the inverse information times its score. Logits are centred at
    /// their weighted mean, which makes the information diagonal.
    private static final class Influence {
        private final Forecasts forecasts;
        private final Line line;
        private final double centre;
        private final double weights;
        private final double spread;

        Influence(Forecasts forecasts, Line line) {
            this.forecasts = forecasts;
            this.line = line;
            double sum = 0;
            double moment = 0;
            for (int i = 0; i < forecasts.size(); i++) {
                double weight = Recalibration.weight(fitted(i));
                sum += weight;
                moment += weight * logit(i);
            }
            weights = sum;
            centre = moment / sum;
            double squares = 0;
            for (int i = 0; i < forecasts.size(); i++) {
                double distance = logit(i) - centre;
                squares += Recalibration.weight(fitted(i)) * distance * distance;
            }
            spread = squares;
        }

        double onSlope(int i) {
            return residual(i) * (logit(i) - centre) / spread;
        }

        double onIntercept(int i) {
            return residual(i) / weights - centre * onSlope(i);
        }

        private double residual(int i) {
            return forecasts.outcome(i) - Recalibration.expit(fitted(i));
        }

        private double fitted(int i) {
            return line.intercept().value() + line.slope().value() * logit(i);
        }

        private double logit(int i) {
            return StrictMath.log(forecasts.probability(i)) - StrictMath.log1p(-forecasts.probability(i));
        }
    }
}
