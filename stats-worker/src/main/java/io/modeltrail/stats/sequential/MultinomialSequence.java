package io.modeltrail.stats.sequential;

import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/// Always-valid test that counts come from given shares, such as subjects from an allocation: the Dirichlet mixture of
/// Lindon and Malek (2022) NeurIPS 35. The likelihood ratio is a martingale, so one may look after every subject.
///
/// @param concentration of the Dirichlet mixture around the shares: the greater, the smaller the deviations it is
///     tightest for
public record MultinomialSequence(double concentration) {
    public MultinomialSequence {
        if (!(concentration > 0 && Double.isFinite(concentration))) {
            throw new IllegalArgumentException("the concentration must be positive, got " + concentration);
        }
    }

    /// Bounds the probability of ever seeing evidence as strong; 1 without counts.
    ///
    /// @param weights any positive numbers, only their ratios count
    public double p(List<Long> counts, List<Integer> weights) {
        double all = weights.stream().mapToLong(Integer::longValue).sum();
        double total = counts.stream().mapToLong(Long::longValue).sum();
        double log = LogGamma.value(concentration) - LogGamma.value(concentration + total);
        for (int i = 0; i < counts.size(); i++) {
            double share = weights.get(i) / all;
            double prior = concentration * share;
            log += LogGamma.value(prior + counts.get(i))
                    - LogGamma.value(prior)
                    - counts.get(i) * StrictMath.log(share);
        }
        return StrictMath.exp(-Math.max(0, log));
    }
}
