package io.modeltrail.stats.subgroup;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.multiplicity.AdjustedP;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A rate (sensitivity, accuracy) in every pre-declared subgroup against all other cases: is any subgroup served worse
/// by more than a margin? One-sided Farrington-Manning tests, Holm-adjusted over all declared subgroups, those without
/// enough cases included, so that leaving one out gains nothing. Subgroups that were not declared do not belong here.
///
/// PASS: shown not to be worse by the margin. FAIL: shown to be. INCONCLUSIVE: neither, or fewer than the minimum of
/// cases in the subgroup or outside it. NO_DATA: no case in it.
public record SubgroupAnalysis(Map<String, Proportion> declared, double margin, double alpha, long minimumCases) {
    /// What is known of one subgroup.
    ///
    /// @param gap rate in the subgroup less that in all others; empty without cases
    /// @param notWorseP adjusted p-value against "worse by the margin or more"; 1 below the minimum of cases
    /// @param worseP adjusted p-value against "not worse by more than the margin"
    public record Finding(
            String name,
            Proportion seen,
            OptionalDouble gap,
            Optional<Interval> interval,
            double notWorseP,
            double worseP,
            Verdict verdict) {}

    public SubgroupAnalysis {
        declared = Collections.unmodifiableMap(new TreeMap<>(declared));
        if (!(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException("margin must lie in [0, 1), got " + margin);
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1, got " + alpha);
        }
        if (minimumCases < 1) {
            throw new IllegalArgumentException("the minimum of cases must be at least 1, got " + minimumCases);
        }
    }

    /// By name; every interval holds on its own with probability 1 - 2·alpha.
    public List<Finding> findings() {
        List<String> names = List.copyOf(declared.keySet());
        double[] z = names.stream().mapToDouble(this::z).toArray();
        double[] notWorse = new AdjustedP(tails(z, 1)).holm();
        double[] worse = new AdjustedP(tails(z, -1)).holm();
        return IntStream.range(0, names.size())
                .mapToObj(i -> finding(names.get(i), notWorse[i], worse[i]))
                .toList();
    }

    /// The subgroup that is farthest behind, of those with enough cases.
    public Optional<Finding> worst() {
        return findings().stream()
                .filter(finding -> hasEnough(finding.name()))
                .min(Comparator.comparingDouble(finding -> finding.gap().orElseThrow()));
    }

    private Finding finding(String name, double notWorse, double worse) {
        TwoProportions both = against(name);
        return new Finding(
                name,
                both.first(),
                both.difference(),
                alpha < 0.5 ? both.miettinenNurminen(1 - 2 * alpha) : Optional.empty(),
                notWorse,
                worse,
                verdict(name, notWorse, worse));
    }

    private Verdict verdict(String name, double notWorse, double worse) {
        if (against(name).first().trials() == 0) {
            return Verdict.NO_DATA;
        }
        return !hasEnough(name)
                ? Verdict.INCONCLUSIVE
                : worse <= alpha ? Verdict.FAIL : notWorse <= alpha ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    private boolean hasEnough(String name) {
        TwoProportions both = against(name);
        return both.first().trials() >= minimumCases && both.second().trials() >= minimumCases;
    }

    /// NaN below the minimum of cases.
    private double z(String name) {
        return hasEnough(name) ? against(name).score().z(-margin) : Double.NaN;
    }

    private static double[] tails(double[] z, int sign) {
        return Arrays.stream(z)
                .map(value -> Double.isNaN(value) ? 1 : Normal.survival(sign * value))
                .toArray();
    }

    private TwoProportions against(String name) {
        Proportion own = Objects.requireNonNull(declared.get(name));
        long successes = 0;
        long trials = 0;
        for (Proportion each : declared.values()) {
            successes += each.successes();
            trials += each.trials();
        }
        return new TwoProportions(own, new Proportion(successes - own.successes(), trials - own.trials()));
    }
}
