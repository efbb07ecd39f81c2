package io.modeltrail.stats.sequential;

import io.modeltrail.stats.distribution.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// Efficacy boundaries on the z scale for a few looks planned beforehand, so that the probability of ever crossing one
/// without an effect is alpha. Either a classical shape (O'Brien and Fleming 1979 Biometrics 35:549, Pocock 1977
/// Biometrika 64:191) or a [SpendingFunction]. Agrees with rpact 3.3.4.
///
/// @param criticalValues reject at stage k if z (two-sided: |z|) reaches the k-th; infinite where nothing is spent
/// @param alphaSpent probability of having crossed by stage k, both sides together
/// @param stageLevels one-sided nominal level of each stage
public record GroupSequentialDesign(List<Double> criticalValues, List<Double> alphaSpent, List<Double> stageLevels) {
    private static final double HIGHEST = 38;
    private static final int MOST_STEPS = 500;

    public GroupSequentialDesign {
        criticalValues = List.copyOf(criticalValues);
        alphaSpent = List.copyOf(alphaSpent);
        stageLevels = List.copyOf(stageLevels);
    }

    /// What the looks have in common.
    ///
    /// @param sides 1 or 2
    /// @param information share of the planned information at each look, rising, at most 1
    public record Looks(int sides, double alpha, List<Double> information) {
        private static final double SMALLEST_STEP = 1e-6;

        public Looks {
            information = List.copyOf(information);
            BetaBinomialSequence.checked(alpha);
            if (sides != 1 && sides != 2) {
                throw new IllegalArgumentException("a test has 1 or 2 sides, got " + sides);
            }
            double before = 0;
            for (double share : information) {
                if (!(share - before >= SMALLEST_STEP && share <= 1)) {
                    throw new IllegalArgumentException("information rates must rise from above 0 to at most 1, by at"
                            + " least " + SMALLEST_STEP + " each, got " + share + " after " + before);
                }
                before = share;
            }
            if (information.isEmpty()) {
                throw new IllegalArgumentException("information rates need at least one look");
            }
        }
    }

    /// Boundaries that fall with the root of the information.
    public static GroupSequentialDesign oBrienFleming(Looks looks) {
        return scaled(looks, t -> 1 / Math.sqrt(t));
    }

    /// The same boundary at each look.
    public static GroupSequentialDesign pocock(Looks looks) {
        return scaled(looks, t -> 1);
    }

    public static GroupSequentialDesign spending(Looks looks, SpendingFunction function) {
        List<Double> information = looks.information();
        var boundaries = new double[information.size()];
        StageDensity density = StageDensity.start(looks.sides());
        double before = 0;
        for (int k = 0; k < boundaries.length; k++) {
            double t = information.get(k);
            double spent = function.spent(looks.alpha(), looks.sides(), t);
            boundaries[k] = boundary(density, t, spent - before, looks.sides());
            before = spent;
            if (k + 1 < boundaries.length) {
                density = density.continued(t, boundaries[k], information.get(k + 1));
            }
        }
        return of(looks, boundaries);
    }

    private static GroupSequentialDesign scaled(Looks looks, DoubleUnaryOperator shape) {
        double[] shapes = looks.information().stream()
                .mapToDouble(Double::doubleValue)
                .map(shape)
                .toArray();
        // The total lies between that of the last look alone and the sum over all of them (Bonferroni).
        double last = shapes[shapes.length - 1];
        double low = Normal.upperQuantile(looks.alpha() / looks.sides()) / last;
        double high = Normal.upperQuantile(looks.alpha() / looks.sides() / shapes.length) / last;
        double scale = root(c -> total(looks, times(shapes, c)) - looks.alpha(), low, high);
        return of(looks, times(shapes, scale));
    }

    private static double[] times(double[] shapes, double scale) {
        return Arrays.stream(shapes).map(value -> value * scale).toArray();
    }

    private static double total(Looks looks, double[] boundaries) {
        return Arrays.stream(crossings(looks, boundaries)).sum();
    }

    private static double[] crossings(Looks looks, double[] boundaries) {
        List<Double> information = looks.information();
        var crossings = new double[boundaries.length];
        StageDensity density = StageDensity.start(looks.sides());
        for (int k = 0; k < crossings.length; k++) {
            crossings[k] = density.crossing(information.get(k), boundaries[k]);
            if (k + 1 < crossings.length) {
                density = density.continued(information.get(k), boundaries[k], information.get(k + 1));
            }
        }
        return crossings;
    }

    private static double boundary(StageDensity density, double t, double wanted, int sides) {
        double lowest = sides == 2 ? 0 : -HIGHEST;
        if (!(wanted > 0) || density.crossing(t, HIGHEST) >= wanted) {
            return Double.POSITIVE_INFINITY;
        }
        double logWanted = StrictMath.log(wanted);
        return root(z -> StrictMath.log(density.crossing(t, z)) - logWanted, lowest, HIGHEST);
    }

    private static double root(DoubleUnaryOperator falling, double from, double to) {
        return from == to || falling.applyAsDouble(from) <= 0
                ? from
                : new BrentSolver(1e-14, 1e-13, 0).solve(MOST_STEPS, falling::applyAsDouble, from, to);
    }

    private static GroupSequentialDesign of(Looks looks, double[] boundaries) {
        double[] crossings = crossings(looks, boundaries);
        List<Double> spent = new ArrayList<>();
        double sum = 0;
        for (double crossing : crossings) {
            sum += crossing;
            spent.add(sum);
        }
        return new GroupSequentialDesign(
                Arrays.stream(boundaries).boxed().toList(),
                spent,
                Arrays.stream(boundaries).map(Normal::survival).boxed().toList());
    }
}
