package io.modeltrail.stats.multiplicity;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// p-values adjusted for their number, in the order of the input; R's `p.adjust`. Holm (1979) Scand J Stat 6:65;
/// Hochberg (1988) Biometrika 75:800; Benjamini and Hochberg (1995) JRSS B 57:289; Benjamini and Yekutieli (2001)
/// Ann Stat 29:1165.
public final class AdjustedP {
    private final double[] p;
    private final int[] rising;

    public AdjustedP(double... p) {
        this.p = p.clone();
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + value);
            }
        }
        rising = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public double[] bonferroni() {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> Math.min(1, p[i] * p.length))
                .toArray();
    }

    /// Controls the chance of any false claim, whatever the dependence.
    public double[] holm() {
        var adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < p.length; i++) {
            largest = Math.max(largest, Math.min(1, p[rising[i]] * (p.length - i)));
            adjusted[rising[i]] = largest;
        }
        return adjusted;
    }

    public double[] hochberg() {
        return steppingUp(rank -> p.length - rank + 1.0);
    }

    /// Controls the share of false claims among the claims, for independent or positively dependent tests.
    public double[] benjaminiHochberg() {
        return steppingUp(rank -> (double) p.length / rank);
    }

    /// As [#benjaminiHochberg], whatever the dependence.
    public double[] benjaminiYekutieli() {
        double harmonic =
                IntStream.rangeClosed(1, p.length).mapToDouble(i -> 1.0 / i).sum();
        return steppingUp(rank -> harmonic * p.length / rank);
    }

    private double[] steppingUp(IntToDoubleFunction factor) {
        var adjusted = new double[p.length];
        double smallest = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p[rising[i]] * factor.applyAsDouble(i + 1));
            adjusted[rising[i]] = smallest;
        }
        return adjusted;
    }
}
