package io.modeltrail.stats.simulation;

import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.mean.Sample;
import io.modeltrail.stats.mean.TTest;
import io.modeltrail.stats.paired.PairedProportions;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How often an interval of 95 % confidence holds the true value: proportions, differences and means.
final class Coverage {
    static final double CONFIDENCE = 0.95;
    /// Discreteness alone moves the coverage of a good approximate interval by so much.
    static final double APPROXIMATE = 0.02;

    private Coverage() {}

    static List<Simulated> all(Runs runs) {
        List<Simulated> found = new ArrayList<>();
        for (double rate : new double[] {0.05, 0.2, 0.5, 0.9}) {
            String setting = "rate " + rate + ", 100 cases";
            found.add(rate(runs, "Wilson", setting, rate, approximate(), p -> p.wilson(CONFIDENCE)));
            found.add(rate(
                    runs,
                    "Clopper-Pearson",
                    setting,
                    rate,
                    Promise.atLeast(CONFIDENCE),
                    p -> p.clopperPearson(CONFIDENCE)));
            found.add(rate(
                    runs,
                    "Agresti-Coull",
                    setting,
                    rate,
                    Promise.about(CONFIDENCE, 0.03),
                    p -> p.agrestiCoull(CONFIDENCE)));
            found.add(rate(
                    runs, "Jeffreys", setting, rate, Promise.about(CONFIDENCE, 0.03), p -> p.jeffreys(CONFIDENCE)));
        }
        for (double second : new double[] {0.85, 0.6}) {
            String setting = "0.9 of 100 less " + second + " of 120";
            found.add(difference(runs, "Newcombe", setting, second, pair -> pair.newcombe(CONFIDENCE)));
            found.add(difference(
                    runs, "Miettinen-Nurminen", setting, second, pair -> pair.miettinenNurminen(CONFIDENCE)));
        }
        found.add(paired(runs, "Tango", pairs -> pairs.tango(CONFIDENCE)));
        found.add(paired(runs, "Newcombe, paired", pairs -> pairs.newcombe(CONFIDENCE)));
        found.add(means(runs, "pooled t", 1, (a, b) -> TTest.pooled(a, b, 0)));
        found.add(means(runs, "Welch t", 3, (a, b) -> TTest.welch(a, b, 0)));
        return found;
    }

    static Promise approximate() {
        return Promise.about(CONFIDENCE, APPROXIMATE);
    }

    static boolean holds(Optional<Interval> interval, double truth) {
        return interval.filter(each -> each.lower() <= truth && truth <= each.upper())
                .isPresent();
    }

    private static Simulated rate(
            Runs runs,
            String method,
            String setting,
            double rate,
            Promise promise,
            Function<Proportion, Optional<Interval>> interval) {
        Map<Integer, Boolean> known = new HashMap<>();
        return runs.of(
                method,
                setting,
                promise,
                random -> known.computeIfAbsent(
                        Draws.binomial(random, 100, rate), x -> holds(interval.apply(new Proportion(x, 100)), rate)));
    }

    private static Simulated difference(
            Runs runs,
            String method,
            String setting,
            double second,
            Function<TwoProportions, Optional<Interval>> interval) {
        return runs.of(
                method,
                setting,
                approximate(),
                random -> holds(
                        interval.apply(TwoProportions.of(
                                Draws.binomial(random, 100, 0.9), 100, Draws.binomial(random, 120, second), 120)),
                        0.9 - second));
    }

    /// Both right 0.8, only the first 0.1, only the second 0.05, neither 0.05.
    private static Simulated paired(
            Runs runs, String method, Function<PairedProportions, Optional<Interval>> interval) {
        return runs.of(method, "150 pairs, 0.9 less 0.85", approximate(), random -> {
            long[] cells = new long[4];
            for (int i = 0; i < 150; i++) {
                double u = random.nextDouble();
                cells[u < 0.8 ? 0 : u < 0.9 ? 1 : u < 0.95 ? 2 : 3]++;
            }
            var pairs = new PairedProportions(cells[0], cells[1], cells[2], cells[3]);
            return holds(interval.apply(pairs), 0.05);
        });
    }

    private static Simulated means(
            Runs runs, String method, double scale, BiFunction<Sample, Sample, Optional<TTest>> test) {
        return runs.of(
                method,
                "normal, 8 and 12 values, deviations 1 and " + scale,
                Promise.about(CONFIDENCE, 0.005),
                random -> holds(
                        test.apply(sample(random, 8, 1), sample(random, 12, scale))
                                .map(each -> each.interval(CONFIDENCE)),
                        0));
    }

    private static Sample sample(SplittableRandom random, int count, double scale) {
        double[] values = Draws.normals(random, count, 0);
        for (int i = 0; i < count; i++) {
            values[i] *= scale;
        }
        return Sample.of(values);
    }
}
