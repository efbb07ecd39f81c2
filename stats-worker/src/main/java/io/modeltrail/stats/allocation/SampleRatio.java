package io.modeltrail.stats.allocation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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

    /// Σ (oW - Nw)² / (NwW) in decimals as the weights were written, so that counts that fit exactly give exactly 0.
    public OptionalDouble statistic() {
        BigDecimal subjects = sum(observed.stream().map(BigDecimal::valueOf));
        if (subjects.signum() == 0) {
            return OptionalDouble.empty();
        }
        BigDecimal allWeights = sum(weights.stream().map(BigDecimal::valueOf));
        BigDecimal statistic = BigDecimal.ZERO;
        for (int arm = 0; arm < observed.size(); arm++) {
            BigDecimal share = subjects.multiply(BigDecimal.valueOf(weights.get(arm)));
            BigDecimal difference =
                    BigDecimal.valueOf(observed.get(arm)).multiply(allWeights).subtract(share);
            statistic = statistic.add(
                    difference.multiply(difference).divide(share.multiply(allWeights), MathContext.DECIMAL128));
        }
        return OptionalDouble.of(statistic.doubleValue());
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public OptionalDouble p() {
        OptionalDouble statistic = statistic();
        return statistic.isEmpty() || degreesOfFreedom() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(RegularizedGamma.Q.value(degreesOfFreedom() / 2.0, statistic.getAsDouble() / 2));
    }
}
