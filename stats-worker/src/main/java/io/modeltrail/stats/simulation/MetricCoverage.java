package io.modeltrail.stats.simulation;

import io.modeltrail.stats.contingency.TwoByTwo;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.metric.ArmSums;
import io.modeltrail.stats.metric.Cuped;
import io.modeltrail.stats.metric.RatioMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How often an interval of 95 % confidence holds the true value: odds ratios and metrics of experiments.
final class MetricCoverage {
    private MetricCoverage() {}

    static List<Simulated> all(Runs runs) {
        Map<Integer, Boolean> known = new HashMap<>();
        return List.of(
                runs.of(
                        "conditional odds ratio",
                        "0.5 of 30 and 0.3 of 40",
                        Promise.atLeast(Coverage.CONFIDENCE),
                        random -> {
                            int a = Draws.binomial(random, 30, 0.5);
                            int c = Draws.binomial(random, 40, 0.3);
                            return known.computeIfAbsent(100 * a + c, _ -> oddsRatioHeld(a, c));
                        }),
                runs.of("ratio metric", "100 units an arm, 1 to 8 each", Coverage.approximate(), random -> {
                    var metric = new RatioMetric(sessions(random), sessions(random));
                    double half = 1.96 * metric.standardError().orElseThrow();
                    return Math.abs(metric.difference().orElseThrow()) <= half;
                }),
                runs.of("CUPED", "100 units an arm, correlation 0.8", Coverage.approximate(), random -> {
                    var metric = new Cuped(before(random, 0), before(random, 0.2));
                    double half = 1.96 * metric.standardError().orElseThrow();
                    return Math.abs(metric.difference().orElseThrow() - 0.2) <= half;
                }));
    }

    /// The odds of 0.5 are 1, those of 0.3 are 3/7.
    private static boolean oddsRatioHeld(int a, int c) {
        Interval limits = new TwoByTwo(a, 30L - a, c, 40L - c).fisher().oddsRatioLimits(Coverage.CONFIDENCE);
        return limits.lower() <= 7.0 / 3 && 7.0 / 3 <= limits.upper();
    }

    private static ArmSums sessions(SplittableRandom random) {
        ArmSums sums = ArmSums.none();
        for (int i = 0; i < 100; i++) {
            int trials = 1 + random.nextInt(8);
            sums = sums.with(Draws.binomial(random, trials, 0.2 + 0.3 * random.nextDouble()), trials);
        }
        return sums;
    }

    private static ArmSums before(SplittableRandom random, double effect) {
        ArmSums sums = ArmSums.none();
        for (int i = 0; i < 100; i++) {
            double x = random.nextGaussian();
            sums = sums.with(x, effect + 0.8 * x + 0.6 * random.nextGaussian());
        }
        return sums;
    }
}
