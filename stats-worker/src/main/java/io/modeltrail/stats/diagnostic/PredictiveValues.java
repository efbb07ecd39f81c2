package io.modeltrail.stats.diagnostic;

import io.modeltrail.stats.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// Predictive values carried by Bayes' rule to a population of another prevalence (a fraction, strictly between 0 and
/// 1), with the logit intervals of Mercaldo, Lau and Zhou (2007) Stat Med 26:2170; an interval is undefined (empty)
/// where sensitivity or specificity is 0 or 1.
public record PredictiveValues(ConfusionMatrix matrix, double prevalence) {
    public PredictiveValues {
        if (!(prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException("prevalence must lie between 0 and 1, got " + prevalence);
        }
    }

    public OptionalDouble positive() {
        return posterior(sensitivity() * prevalence, (1 - specificity()) * (1 - prevalence));
    }

    public OptionalDouble negative() {
        return posterior(specificity() * (1 - prevalence), (1 - sensitivity()) * prevalence);
    }

    public Optional<Interval> positiveInterval(double confidence) {
        double logit = StrictMath.log(sensitivity() * prevalence / ((1 - specificity()) * (1 - prevalence)));
        double variance = (1 - sensitivity()) / (sensitivity() * diseased())
                + specificity() / ((1 - specificity()) * nonDiseased());
        return fromLogit(logit, variance, confidence);
    }

    public Optional<Interval> negativeInterval(double confidence) {
        double logit = StrictMath.log(specificity() * (1 - prevalence) / ((1 - sensitivity()) * prevalence));
        double variance = sensitivity() / ((1 - sensitivity()) * diseased())
                + (1 - specificity()) / (specificity() * nonDiseased());
        return fromLogit(logit, variance, confidence);
    }

    /// Defined wherever both classes have cases: a half is added to each cell first (Haldane 1956, Anscombe 1956).
    /// More, as Agresti and Coull's z²/2, would shift a small false positive rate until the interval misses.
    public Optional<Interval> adjustedPositiveInterval(double confidence) {
        return adjusted(confidence, true);
    }

    /// As [#adjustedPositiveInterval].
    public Optional<Interval> adjustedNegativeInterval(double confidence) {
        return adjusted(confidence, false);
    }

    private Optional<Interval> adjusted(double confidence, boolean positive) {
        double found = matrix.truePositives() + 0.5;
        double missed = matrix.falseNegatives() + 0.5;
        double cleared = matrix.trueNegatives() + 0.5;
        double alarmed = matrix.falsePositives() + 0.5;
        if (diseased() == 0 || nonDiseased() == 0) {
            return Optional.empty();
        }
        double odds = StrictMath.log(prevalence) - StrictMath.log1p(-prevalence);
        double diseasedCases = found + missed;
        double otherCases = cleared + alarmed;
        return positive
                ? fromLogit(
                        odds + StrictMath.log(found / diseasedCases) - StrictMath.log(alarmed / otherCases),
                        missed / (found * diseasedCases) + cleared / (alarmed * otherCases),
                        confidence)
                : fromLogit(
                        -odds + StrictMath.log(cleared / otherCases) - StrictMath.log(missed / diseasedCases),
                        found / (missed * diseasedCases) + alarmed / (cleared * otherCases),
                        confidence);
    }

    private static OptionalDouble posterior(double wanted, double other) {
        double value = wanted / (wanted + other);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Optional<Interval> fromLogit(double logit, double variance, double confidence) {
        if (!Double.isFinite(logit) || !Double.isFinite(variance)) {
            return Optional.empty();
        }
        Interval logits = Interval.around(logit, Math.sqrt(variance), confidence);
        return Optional.of(new Interval(expit(logits.lower()), expit(logits.upper())));
    }

    private static double expit(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private double sensitivity() {
        return matrix.sensitivity().rate().orElse(Double.NaN);
    }

    private double specificity() {
        return matrix.specificity().rate().orElse(Double.NaN);
    }

    private double diseased() {
        return matrix.sensitivity().trials();
    }

    private double nonDiseased() {
        return matrix.specificity().trials();
    }
}
