package io.modeltrail.stats.sequential;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/// A sample ratio test that may be looked at after every subject: the chance that its p-value ever falls to alpha while
/// the planned shares hold is at most alpha. Evidence of a Dirichlet mixture centred on the planned shares against
/// them, a martingale. Lindon and Malek (2022) NeurIPS 35.
///
/// @param weights planned, positive, only their ratios count
/// @param concentration of the mixture in subjects: small finds gross mismatches soon, large finds small ones later
public record SequentialSampleRatio(List<Double> weights, double concentration) {
    public SequentialSampleRatio {
        weights = List.copyOf(weights);
        if (weights.size() < 2) {
            throw new IllegalArgumentException("a ratio needs at least two arms, got " + weights.size());
        }
        for (double weight : weights) {
            if (!(weight > 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("a planned weight must be positive, got " + weight);
            }
        }
        if (!(concentration > 0 && Double.isFinite(concentration))) {
            throw new IllegalArgumentException("the concentration must be positive, got " + concentration);
        }
    }

    /// Natural logarithm of the evidence against the planned shares; 0 without subjects.
    public double logEvidence(long... observed) {
        if (observed.length != weights.size()) {
            throw new IllegalArgumentException(
                    "one count an arm is needed: " + weights.size() + " arms, " + observed.length + " counts");
        }
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        double total = Arrays.stream(observed).sum();
        double evidence = LogGamma.value(concentration) - LogGamma.value(concentration + total);
        for (int arm = 0; arm < observed.length; arm++) {
            double share = weights.get(arm) / all;
            double prior = concentration * share;
            evidence += LogGamma.value(prior + observed[arm])
                    - LogGamma.value(prior)
                    - observed[arm] * StrictMath.log(share);
        }
        return evidence;
    }

    public double p(long... observed) {
        return StrictMath.exp(-Math.max(0, logEvidence(observed)));
    }
}
