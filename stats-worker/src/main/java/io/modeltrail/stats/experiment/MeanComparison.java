package io.modeltrail.stats.experiment;

import io.modeltrail.stats.bayes.BetaComparison;
import io.modeltrail.stats.bayes.BetaPosterior;
import io.modeltrail.stats.contingency.MantelHaenszel;
import io.modeltrail.stats.contingency.TwoByTwo;
import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Rates and means. Where every subject has one observation, a rate in a single cell is read by its counts (Miettinen
/// and Nurminen's interval, a beta belief), and over several cells tested by Cochran, Mantel and Haenszel; otherwise
/// subjects are clusters of observations and the delta method speaks.
record MeanComparison(List<CellPair> pairs, boolean isRate, AsymptoticSequence sequence) implements ArmComparison {
    MeanComparison {
        pairs = List.copyOf(pairs);
    }

    private Optional<StratifiedDifference> difference() {
        return StratifiedDifference.of(pairs, isRate);
    }

    @Override
    public OptionalDouble estimate() {
        return difference().map(found -> OptionalDouble.of(found.estimate())).orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<Interval> sequential(double alpha) {
        var own = new AsymptoticSequence(alpha, sequence.tuningSize());
        return difference().flatMap(found -> found.sequential(own));
    }

    @Override
    public OptionalDouble sequentialP(double difference) {
        return difference()
                .map(found -> found.sequentialP(sequence, difference))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<Interval> fixed(double alpha) {
        return isOneTable()
                ? proportions(pairs.getFirst()).miettinenNurminen(1 - alpha)
                : difference().flatMap(found -> found.fixed(alpha));
    }

    @Override
    public OptionalDouble fixedP(double difference) {
        if (isCounted() && difference == 0) {
            return new MantelHaenszel(pairs.stream().map(MeanComparison::table).toList()).p();
        }
        return difference().map(found -> found.fixedP(difference)).orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<Belief> belief() {
        if (isOneTable()) {
            var prior = new BetaPosterior(1, 1);
            TwoProportions seen = proportions(pairs.getFirst());
            var both = new BetaComparison(prior.after(seen.second()), prior.after(seen.first()));
            return Optional.of(
                    new Belief(both.probabilityBIsGreater(), both.lossOfChoosingB(), both.lossOfChoosingA()));
        }
        return difference().filter(StratifiedDifference::hasError).map(found -> {
            double z = found.estimate() / found.error();
            return new Belief(
                    Normal.survival(-z),
                    found.error() * Normal.expectedExcess(z),
                    found.error() * Normal.expectedExcess(-z));
        });
    }

    private boolean isCounted() {
        return isRate && !pairs.isEmpty() && pairs.stream().allMatch(CellPair::isCounted);
    }

    private boolean isOneTable() {
        return pairs.size() == 1 && isCounted();
    }

    /// The arm first, control second.
    private static TwoProportions proportions(CellPair pair) {
        return new TwoProportions(proportion(pair.arm()), proportion(pair.control()));
    }

    private static Proportion proportion(UnitSums sums) {
        return new Proportion(CellPair.successes(sums), sums.y());
    }

    private static TwoByTwo table(CellPair pair) {
        Proportion arm = proportion(pair.arm());
        Proportion control = proportion(pair.control());
        return new TwoByTwo(
                arm.successes(),
                arm.complement().successes(),
                control.successes(),
                control.complement().successes());
    }
}
