package io.modeltrail.stats.bayes;

import io.modeltrail.stats.distribution.LogitBeta;
import io.modeltrail.stats.quadrature.LogConcave;
import java.util.function.DoubleUnaryOperator;

/// Two rates with independent Beta beliefs. The loss of choosing one arm is what is given up on average if the other
/// one is better: E[(p_B - p_A)⁺] for choosing A. It equals ∫ F_A (1 - F_B), which does not cancel as differences of
/// closed forms do; Miller (2015) and Stucchio (2015) give those.
public record BetaComparison(BetaPosterior a, BetaPosterior b) {
    /// P(p_B > p_A), the smaller of the two tails computed as a tail.
    public double probabilityBIsGreater() {
        LogitBeta first = a.onLogits();
        LogitBeta second = b.onLogits();
        double greater = integral(u -> second.logDensity(u) + first.logCumulative(u));
        if (greater < 0.5) {
            return greater;
        }
        return 1 - Math.min(0.5, integral(u -> first.logDensity(u) + second.logCumulative(u)));
    }

    /// E[(p_A - p_B)⁺].
    public double lossOfChoosingB() {
        return loss(b.onLogits(), a.onLogits());
    }

    /// E[(p_B - p_A)⁺].
    public double lossOfChoosingA() {
        return loss(a.onLogits(), b.onLogits());
    }

    private double loss(LogitBeta chosen, LogitBeta other) {
        return integral(u -> chosen.logCumulative(u)
                + other.logSurvival(u)
                - Math.abs(u)
                - 2 * StrictMath.log1p(StrictMath.exp(-Math.abs(u))));
    }

    private double integral(DoubleUnaryOperator log) {
        LogitBeta first = a.onLogits();
        LogitBeta second = b.onLogits();
        double start = (first.centre() + second.centre()) / 2;
        return LogConcave.integral(log, start, Math.min(first.scale(), second.scale()));
    }
}
