package io.modeltrail.stats.allocation;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Subjects counted in each arm against the planned weights: a sample ratio mismatch means that the assignment or the
/// counting is broken, and no effect may be read (Fabijan et al. 2019, KDD). Pearson's chi-square of goodness of fit;
/// undefined (empty) without subjects, its p-value also with a single arm.
///
/// @param weights any positive numbers, only their ratios count
public record SampleRatio(List<Long> observed, List<Double> weights) {
    public SampleRatio {
        observed = List.copyOf(observed);
        weights = List.copyOf(weights);
        if (observed.isEmpty() || observed.size() != weights.size()) {
            throw new IllegalArgumentException("each arm needs one count and one weight, got " + observed.size()
                    + " counts and " + weights.size() + " weights");
        }
        for (long count : observed) {
            if (count < 0) {
                throw new IllegalArgumentException("a count of subjects must not be negative, got " + count);
            }
        }
        for (double weight : weights) {
            if (!(weight > 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("a planned weight must be positive, got " + weight);
            }
        }
    }

    public int degreesOfFreedom() {
        return observed.size() - 1;
    }

    public OptionalDouble statistic() {
        double total = observed.stream().mapToDouble(Long::doubleValue).sum();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double largest = weights.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double scale = weights.stream().mapToDouble(weight -> weight / largest).sum();
        double sum = 0;
        for (int arm = 0; arm < observed.size(); arm++) {
            double expected = total * (weights.get(arm) / largest / scale);
            double difference = observed.get(arm) - expected;
            sum += difference * (difference / expected);
        }
        return OptionalDouble.of(sum);
    }

    public OptionalDouble p() {
        OptionalDouble statistic = statistic();
        return statistic.isEmpty() || degreesOfFreedom() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(RegularizedGamma.Q.value(degreesOfFreedom() / 2.0, statistic.getAsDouble() / 2));
    }
}
