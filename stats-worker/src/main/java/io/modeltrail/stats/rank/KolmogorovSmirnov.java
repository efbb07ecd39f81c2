package io.modeltrail.stats.rank;

import java.util.OptionalDouble;

/// The largest distance between the distribution functions of two samples. Kolmogorov (1933), Smirnov (1939); exact
/// tail by counting lattice paths, Hodges (1958) Ark Mat 3:469. Undefined (empty) when a sample is empty.
public final class KolmogorovSmirnov {
    private static final long LARGEST_EXACT = 10_000;

    private final long first;
    private final long second;
    private final long distance;
    private final boolean ties;

    public KolmogorovSmirnov(double[] x, double[] y) {
        var runs = new Ties(x, y);
        first = x.length;
        second = y.length;
        ties = runs.anyTie();
        long largest = 0;
        long gap = 0;
        for (int i = 0; i < runs.first.length; i++) {
            gap += runs.first[i] * second - runs.second[i] * first;
            largest = Math.max(largest, Math.abs(gap));
        }
        distance = largest;
    }

    public OptionalDouble d() {
        return isDefined() ? OptionalDouble.of(distance / ((double) first * second)) : OptionalDouble.empty();
    }

    /// Kolmogorov's limit law, without a correction for finite samples.
    public OptionalDouble p() {
        return isDefined()
                ? OptionalDouble.of(KolmogorovLaw.upperTail(
                        distance / Math.sqrt((double) first * second) / Math.sqrt((double) first + second)))
                : OptionalDouble.empty();
    }

    /// Only without ties and for fewer than 10 000 pairs.
    public OptionalDouble exactP() {
        return !isDefined() || ties || first * second >= LARGEST_EXACT
                ? OptionalDouble.empty()
                : OptionalDouble.of(reaching());
    }

    private boolean isDefined() {
        return first > 0 && second > 0;
    }

    /// The share of the orders whose path comes at least this far from the diagonal, counted as such and not as the
    /// rest of 1, which would lose small tails.
    private double reaching() {
        var touched = new double[(int) second + 1];
        var all = new double[(int) second + 1];
        for (int i = 0; i <= first; i++) {
            for (int j = 0; j <= second; j++) {
                boolean start = i == 0 || j == 0;
                all[j] = start ? 1 : all[j] + all[j - 1];
                double before = (i == 0 ? 0 : touched[j]) + (j == 0 ? 0 : touched[j - 1]);
                touched[j] = Math.abs(i * second - j * first) >= distance ? all[j] : before;
            }
        }
        return touched[(int) second] / all[(int) second];
    }
}
