package io.modeltrail.stats.diagnostic;

import io.modeltrail.stats.proportion.Proportion;
import java.util.OptionalDouble;

/// Counts of a binary test against the truth; a figure whose denominator is zero is undefined (empty), a positive
/// number over zero is infinite. Definitions: FDA (2007) Statistical Guidance on Reporting Results from Studies
/// Evaluating Diagnostic Tests; Matthews (1975) BBA 405:442 for the correlation.
public record ConfusionMatrix(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    public static final ConfusionMatrix EMPTY = new ConfusionMatrix(0, 0, 0, 0);

    public ConfusionMatrix {
        if ((truePositives | falsePositives | falseNegatives | trueNegatives) < 0) {
            throw new IllegalArgumentException("counts of a confusion matrix must not be negative: tp " + truePositives
                    + ", fp " + falsePositives + ", fn " + falseNegatives + ", tn " + trueNegatives);
        }
    }

    public ConfusionMatrix plus(ConfusionMatrix other) {
        return new ConfusionMatrix(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    public ConfusionMatrix plus(boolean predicted, boolean truth) {
        return plus(
                truth
                        ? predicted ? new ConfusionMatrix(1, 0, 0, 0) : new ConfusionMatrix(0, 0, 1, 0)
                        : predicted ? new ConfusionMatrix(0, 1, 0, 0) : new ConfusionMatrix(0, 0, 0, 1));
    }

    public long total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    public Proportion sensitivity() {
        return new Proportion(truePositives, truePositives + falseNegatives);
    }

    public Proportion specificity() {
        return new Proportion(trueNegatives, trueNegatives + falsePositives);
    }

    /// In this sample; carry it to another population with [#at].
    public Proportion positivePredictiveValue() {
        return new Proportion(truePositives, truePositives + falsePositives);
    }

    /// In this sample; carry it to another population with [#at].
    public Proportion negativePredictiveValue() {
        return new Proportion(trueNegatives, trueNegatives + falseNegatives);
    }

    public Proportion accuracy() {
        return new Proportion(truePositives + trueNegatives, total());
    }

    public OptionalDouble positiveLikelihoodRatio() {
        return over(sensitivity().rate(), specificity().complement().rate());
    }

    public OptionalDouble negativeLikelihoodRatio() {
        return over(sensitivity().complement().rate(), specificity().rate());
    }

    public OptionalDouble diagnosticOddsRatio() {
        return ratio((double) truePositives * trueNegatives, (double) falsePositives * falseNegatives);
    }

    /// Youden's index, sensitivity + specificity - 1.
    public OptionalDouble youden() {
        OptionalDouble sensitivity = sensitivity().rate();
        OptionalDouble specificity = specificity().rate();
        return sensitivity.isPresent() && specificity.isPresent()
                ? OptionalDouble.of(sensitivity.getAsDouble() + specificity.getAsDouble() - 1)
                : OptionalDouble.empty();
    }

    public OptionalDouble f1() {
        return ratio(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
    }

    /// Matthews' correlation coefficient.
    public OptionalDouble matthewsCorrelation() {
        double product = (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives;
        double margins = Math.sqrt((double) positivePredictiveValue().trials()
                        * sensitivity().trials())
                * Math.sqrt((double) negativePredictiveValue().trials()
                        * specificity().trials());
        return margins == 0 ? OptionalDouble.empty() : OptionalDouble.of(product / margins);
    }

    /// The predictive values in a population of the given prevalence.
    public PredictiveValues at(double prevalence) {
        return new PredictiveValues(this, prevalence);
    }

    private static OptionalDouble over(OptionalDouble numerator, OptionalDouble denominator) {
        return numerator.isPresent() && denominator.isPresent()
                ? ratio(numerator.getAsDouble(), denominator.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(double numerator, double denominator) {
        double ratio = numerator / denominator;
        return Double.isNaN(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }
}
