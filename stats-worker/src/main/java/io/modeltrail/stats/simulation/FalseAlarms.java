package io.modeltrail.stats.simulation;

import io.modeltrail.stats.allocation.SampleRatio;
import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import io.modeltrail.stats.sequential.BetaBinomialSequence;
import io.modeltrail.stats.sequential.BoundedSum;
import io.modeltrail.stats.sequential.GroupSequentialDesign;
import io.modeltrail.stats.sequential.GroupSequentialDesign.Looks;
import io.modeltrail.stats.sequential.MixtureSprt;
import io.modeltrail.stats.sequential.NormalMixture;
import io.modeltrail.stats.sequential.QuantileSequence;
import io.modeltrail.stats.sequential.SequentialSampleRatio;
import io.modeltrail.stats.sequential.SpendingFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How often a method raises an alarm although nothing is wrong, when looked at after every observation (group
/// sequential designs: at every planned look).
final class FalseAlarms {
    private static final double ALPHA = 0.05;
    private static final double SRM_ALPHA = 0.001;
    private static final int LENGTH = 1000;
    private static final double EVIDENCE = -Math.log(ALPHA);

    private FalseAlarms() {}

    static List<Simulated> all(Runs runs) {
        List<Simulated> found = new ArrayList<>(anytime(runs));
        found.addAll(planned(runs));
        found.addAll(sampleRatio(runs));
        found.add(runs.of(
                "fixed-horizon z test, peeking", "1000 looks", Promise.none(ALPHA), FalseAlarms::peekingRejects));
        return found;
    }

    private static List<Simulated> anytime(Runs runs) {
        List<Simulated> found = new ArrayList<>();
        for (double rate : new double[] {0.01, 0.05, 0.5}) {
            found.add(runs.of(
                    "beta-binomial sequence",
                    "rate " + rate + ", 1000 looks",
                    Promise.atMost(ALPHA),
                    random -> rateExcluded(random, rate)));
        }
        found.add(runs.of(
                "beta-binomial sequence",
                "scores in [0, 1], 1000 looks",
                Promise.atMost(ALPHA),
                FalseAlarms::meanExcluded));
        found.add(runs.of(
                "restarted bounds",
                "rate at its limit 0.05, panes of 25, 1500 looks",
                Promise.atMost(ALPHA),
                5,
                random -> new RestartedPanes(random, 25, ALPHA).alarmsAbove(0.05, 0.05, 1500) < 1500));
        found.add(runs.of(
                "asymptotic sequence",
                "log-normal, looks 50 to 1000",
                Promise.atMost(ALPHA),
                FalseAlarms::skewedMissed));
        List<QuantileSequence> ranks = IntStream.rangeClosed(1, LENGTH)
                .mapToObj(n -> QuantileSequence.of(n, 0.95, ALPHA))
                .toList();
        found.add(runs.of(
                "quantile sequence",
                "p95, 1000 looks",
                Promise.atMost(ALPHA),
                random -> quantileMissed(random, ranks)));
        found.add(runs.of("mixture SPRT", "normal, 1000 looks", Promise.atMost(ALPHA), FalseAlarms::mixtureRejects));
        found.add(runs.of("normal mixture", "normal, 1000 looks", Promise.atMost(ALPHA), FalseAlarms::boundaryCrossed));
        return found;
    }

    private static List<Simulated> planned(Runs runs) {
        var looks = new Looks(2, ALPHA, List.of(0.2, 0.4, 0.6, 0.8, 1.0));
        return List.of(
                design(runs, "O'Brien-Fleming", looks, GroupSequentialDesign.oBrienFleming(looks)),
                design(runs, "Pocock", looks, GroupSequentialDesign.pocock(looks)),
                spending(runs, "O'Brien-Fleming type spending", looks, new SpendingFunction.OBrienFlemingType()),
                spending(runs, "Pocock type spending", looks, new SpendingFunction.PocockType()),
                spending(runs, "Hwang-Shih-DeCani spending (-4)", looks, new SpendingFunction.HwangShihDeCani(-4)),
                spending(runs, "Kim-DeMets spending (2)", looks, new SpendingFunction.KimDeMets(2)));
    }

    private static List<Simulated> sampleRatio(Runs runs) {
        List<Double> thirds = List.of(1.0, 1.0, 1.0);
        var sequential = new SequentialSampleRatio(thirds, 100);
        return List.of(
                runs.of("sample ratio, one look", "3 arms, 900 subjects", Promise.about(SRM_ALPHA, 0.001), random -> {
                    long[] counts = new long[3];
                    for (int i = 0; i < 900; i++) {
                        counts[random.nextInt(3)]++;
                    }
                    var ratio = new SampleRatio(List.of(counts[0], counts[1], counts[2]), thirds);
                    return ratio.p().orElseThrow() < SRM_ALPHA;
                }),
                runs.of("sequential sample ratio", "3 arms, 1000 looks", Promise.atMost(ALPHA), random -> {
                    long[] counts = new long[3];
                    for (int i = 0; i < LENGTH; i++) {
                        counts[random.nextInt(3)]++;
                        if (sequential.logEvidence(counts) >= EVIDENCE) {
                            return true;
                        }
                    }
                    return false;
                }));
    }

    private static Simulated spending(Runs runs, String name, Looks looks, SpendingFunction function) {
        return design(runs, name, looks, GroupSequentialDesign.spending(looks, function));
    }

    private static Simulated design(Runs runs, String name, Looks looks, GroupSequentialDesign design) {
        return runs.of(name, "two-sided, 5 looks", Promise.about(ALPHA, 0), random -> {
            double sum = 0;
            double before = 0;
            for (int k = 0; k < looks.information().size(); k++) {
                double t = looks.information().get(k);
                sum += Math.sqrt(t - before) * random.nextGaussian();
                before = t;
                if (Math.abs(sum) >= design.criticalValues().get(k) * Math.sqrt(t)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean rateExcluded(SplittableRandom random, double rate) {
        int successes = 0;
        for (int n = 1; n <= LENGTH; n++) {
            successes += random.nextDouble() < rate ? 1 : 0;
            if (BetaBinomialSequence.jeffreys().logEvidence(new BoundedSum(successes, n), rate) >= EVIDENCE) {
                return true;
            }
        }
        return false;
    }

    private static boolean meanExcluded(SplittableRandom random) {
        double sum = 0;
        for (int n = 1; n <= LENGTH; n++) {
            sum += random.nextDouble() < 0.2 ? 1 : 0.75 * random.nextDouble();
            if (BetaBinomialSequence.jeffreys().logEvidence(new BoundedSum(sum, n), 0.5) >= EVIDENCE) {
                return true;
            }
        }
        return false;
    }

    private static boolean skewedMissed(SplittableRandom random) {
        var sequence = new AsymptoticSequence(ALPHA, LENGTH);
        double sum = 0;
        double squares = 0;
        for (int n = 1; n <= LENGTH; n++) {
            double value = Draws.skewed(random);
            sum += value;
            squares += value * value;
            double mean = sum / n;
            if (n >= 50) {
                double error = Math.sqrt((squares / n - mean * mean) / (n - 1));
                if (Math.abs(mean - Draws.SKEWED_MEAN)
                        > sequence.halfWidth(n, error).orElseThrow()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean quantileMissed(SplittableRandom random, List<QuantileSequence> ranks) {
        int upToQuantile = 0;
        for (QuantileSequence rank : ranks) {
            upToQuantile += random.nextDouble() <= 0.95 ? 1 : 0;
            if (upToQuantile < rank.lowerRank() || upToQuantile >= rank.upperRank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mixtureRejects(SplittableRandom random) {
        var test = new MixtureSprt(0.01);
        double sum = 0;
        for (int n = 1; n <= LENGTH; n++) {
            sum += random.nextGaussian();
            if (test.p(sum / n, 1 / Math.sqrt(n)).orElseThrow() <= ALPHA) {
                return true;
            }
        }
        return false;
    }

    private static boolean boundaryCrossed(SplittableRandom random) {
        var mixture = new NormalMixture(LENGTH / 2.0, ALPHA);
        double sum = 0;
        for (int n = 1; n <= LENGTH; n++) {
            sum += random.nextGaussian();
            if (Math.abs(sum) >= mixture.bound(n, ALPHA)) {
                return true;
            }
        }
        return false;
    }

    private static boolean peekingRejects(SplittableRandom random) {
        double sum = 0;
        double critical = StandardNormal.criticalValue(1 - ALPHA);
        for (int n = 1; n <= LENGTH; n++) {
            sum += random.nextGaussian();
            if (Math.abs(sum) >= critical * Math.sqrt(n)) {
                return true;
            }
        }
        return false;
    }
}
