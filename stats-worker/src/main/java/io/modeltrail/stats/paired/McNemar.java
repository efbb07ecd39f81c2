package io.modeltrail.stats.paired;

import io.modeltrail.stats.estimate.StandardNormal;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// McNemar's test on the discordant cases: `onlyFirst` (b) the first is right and the second wrong, `onlySecond` (c)
/// the other way round.
///
/// The exact test is min(1, 2·P(X <= min(b, c))) with X ~ Bin(b + c, 1/2), computed here because binomial tests of
/// libraries lose a tie between the two tails. Mid-p after Fagerland, Lydersen and Laake (2013) BMC Med Res Methodol
/// 13:91; at b = c it is 1 (the central convention).
public record McNemar(long onlyFirst, long onlySecond) {
    public McNemar {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException(
                    "discordant counts must not be negative, got " + onlyFirst + " and " + onlySecond);
        }
    }

    /// (b - c)² / (b + c), chi-square with one degree of freedom; empty without discordant cases.
    public OptionalDouble statistic() {
        return overDiscordant(difference() * difference());
    }

    public OptionalDouble p() {
        return chiSquareP(statistic());
    }

    /// With Edwards' continuity correction, none when b = c.
    public OptionalDouble correctedStatistic() {
        double corrected = Math.max(0, Math.abs(difference()) - 1);
        return overDiscordant(corrected * corrected);
    }

    public OptionalDouble correctedP() {
        return chiSquareP(correctedStatistic());
    }

    public double exactP() {
        return discordant() == 0 ? 1 : Math.min(1, 2 * atMostSmaller());
    }

    /// Less conservative than the exact test and within its level in all of Fagerland's scenarios: the one to decide
    /// by.
    public double midP() {
        return onlyFirst == onlySecond ? 1 : 2 * atMostSmaller() - exactlySmaller();
    }

    /// Fagerland's own value, which differs from [#midP] at b = c; empty without discordant cases.
    public OptionalDouble midPFagerland() {
        if (discordant() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(onlyFirst == onlySecond ? 1 - exactlySmaller() / 2 : midP());
    }

    /// b / c: infinite when only c is 0, empty when both are.
    public OptionalDouble oddsRatio() {
        return discordant() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) onlyFirst / onlySecond);
    }

    public long discordant() {
        return onlyFirst + onlySecond;
    }

    private double difference() {
        return onlyFirst - onlySecond;
    }

    private OptionalDouble overDiscordant(double squared) {
        return discordant() == 0 ? OptionalDouble.empty() : OptionalDouble.of(squared / discordant());
    }

    private static OptionalDouble chiSquareP(OptionalDouble statistic) {
        return statistic.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(StandardNormal.twoSidedP(Math.sqrt(statistic.getAsDouble())));
    }

    private double smaller() {
        return Math.min(onlyFirst, onlySecond);
    }

    private double larger() {
        return Math.max(onlyFirst, onlySecond);
    }

    private double atMostSmaller() {
        return RegularizedBeta.value(0.5, larger(), smaller() + 1);
    }

    /// P(X = k) from the density of the beta distribution: 2·(n - k)·P(X = k) = d/dx I_x(n - k, k + 1) at 1/2.
    private double exactlySmaller() {
        return RegularizedBeta.derivative(0.5, larger(), smaller() + 1) / (2 * larger());
    }
}
