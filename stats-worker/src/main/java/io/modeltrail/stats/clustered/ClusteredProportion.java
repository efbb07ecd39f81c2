package io.modeltrail.stats.clustered;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.estimate.StandardNormal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/// A proportion whose cases come in clusters (images of a patient, patients of a site): the ratio estimator Σx/Σn with
/// the variance between clusters, its design effect, and Wilson's interval on the effective number of cases with
/// Student's t for the number of clusters. Rao and Scott (1992) Biometrics 48:577; Korn and Graubard (1998) Surv
/// Methodol 24:193; Franco, Little, Louis and Slud (2019) JSSAM 7:334.
///
/// The variance needs two clusters. Where every case or none is a success the clusters show no spread: then each
/// cluster counts as one case, which is the worst that clustering can do.
public record ClusteredProportion(ClusterCounts counts) {
    public OptionalDouble rate() {
        return counts.cases() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) counts.successes() / counts.cases());
    }

    /// Variance of the rate, m/(m - 1) Σ(x - pn)² / (Σn)².
    public OptionalDouble variance() {
        if (counts.clusters() < 2) {
            return OptionalDouble.empty();
        }
        // (Σn)² Σ(x - pn)² in whole numbers: (Σn)²Σx² - 2ΣxΣnΣxn + (Σx)²Σn² cancels in doubles.
        BigInteger x = BigInteger.valueOf(counts.successes());
        BigInteger n = BigInteger.valueOf(counts.cases());
        BigInteger squares = n.pow(2)
                .multiply(BigInteger.valueOf(counts.xx()))
                .subtract(
                        x.multiply(n).multiply(BigInteger.valueOf(counts.xn())).shiftLeft(1))
                .add(x.pow(2).multiply(BigInteger.valueOf(counts.nn())));
        double spread = new BigDecimal(squares)
                .divide(new BigDecimal(n.pow(4)), MathContext.DECIMAL64)
                .doubleValue();
        double m = counts.clusters();
        return OptionalDouble.of(m / (m - 1) * spread);
    }

    /// How many times the variance of as many independent cases; empty where the rate is 0 or 1.
    public OptionalDouble designEffect() {
        double independent = (double) counts.successes()
                * (counts.cases() - counts.successes())
                / ((double) counts.cases() * counts.cases() * counts.cases());
        return variance().isEmpty() || !(independent > 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(variance().getAsDouble() / independent);
    }

    /// Cases divided by the design effect, which counts as at least 1: never more than there are.
    public OptionalDouble effectiveCases() {
        if (counts.clusters() < 2) {
            return OptionalDouble.empty();
        }
        OptionalDouble effect = designEffect();
        double cases = effect.isEmpty() ? counts.clusters() : counts.cases() / Math.max(1, effect.getAsDouble());
        return OptionalDouble.of(cases);
    }

    public Optional<Interval> interval(double confidence) {
        double tail = StandardNormal.tail(confidence);
        if (counts.clusters() < 2) {
            return Optional.empty();
        }
        double t = TDistribution.of(counts.clusters() - 1.0).inverseSurvivalProbability(tail);
        double n = effectiveCases().orElseThrow();
        double p = rate().orElseThrow();
        double scale = 1 + t * t / n;
        double centre = (p + t * t / (2 * n)) / scale;
        double half = t / scale * Math.sqrt(p * (1 - p) / n + t * t / (4 * n * n));
        return Optional.of(
                new Interval(p == 0 ? 0 : Math.max(0, centre - half), p == 1 ? 1 : Math.min(1, centre + half)));
    }
}
