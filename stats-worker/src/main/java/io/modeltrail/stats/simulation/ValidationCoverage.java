package io.modeltrail.stats.simulation;

import io.modeltrail.stats.bayes.BetaPosterior;
import io.modeltrail.stats.bootstrap.Bootstrap;
import io.modeltrail.stats.bootstrap.Units;
import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.calibration.Recalibration;
import io.modeltrail.stats.clustered.ClusterCounts;
import io.modeltrail.stats.clustered.ClusteredDifference;
import io.modeltrail.stats.clustered.ClusteredProportion;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.roc.DeLong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// How often an interval of 95 % confidence holds the true value: scores, clusters, calibration and resampling.
final class ValidationCoverage {
    private static final double CONFIDENCE = Coverage.CONFIDENCE;
    private static final int POSITIVES = 40;
    private static final int CASES = 120;
    private static final double SEPARATION = 1;
    /// Of two normal scores one apart.
    private static final double AREA = Normal.cumulative(SEPARATION / Math.sqrt(2));

    private ValidationCoverage() {}

    static List<Simulated> all(Runs runs) {
        List<Simulated> found = new ArrayList<>(curves(runs));
        found.addAll(resampling(runs));
        found.addAll(clusters(runs));
        found.addAll(calibration(runs));
        return found;
    }

    private static List<Simulated> curves(Runs runs) {
        boolean[] truth = truth();
        return List.of(
                runs.of(
                        "DeLong, one area",
                        "40 positive of 120, AUC 0.76",
                        Coverage.approximate(),
                        random -> Coverage.holds(
                                DeLong.area(truth, scores(random, truth)).flatMap(area -> area.interval(CONFIDENCE)),
                                AREA)),
                runs.of(
                        "DeLong, difference",
                        "40 positive of 120, correlated scores",
                        Coverage.approximate(),
                        random -> {
                            double[] first = scores(random, truth);
                            double[] second = scores(random, truth);
                            for (int i = 0; i < CASES; i++) {
                                second[i] = 0.6 * first[i] + 0.8 * second[i];
                            }
                            // The mean of the second is 1.4 apart, with variance 1.
                            double difference = AREA - Normal.cumulative(1.4 * SEPARATION / Math.sqrt(2));
                            return Coverage.holds(
                                    DeLong.compare(truth, first, second)
                                            .flatMap(both -> both.differenceInterval(CONFIDENCE)),
                                    difference);
                        }),
                runs.of("adjusted predictive value", "prevalence 0.05, 60 of each", Coverage.approximate(), random -> {
                    int found = Draws.binomial(random, 60, 0.9);
                    int cleared = Draws.binomial(random, 60, 0.95);
                    double value = 0.9 * 0.05 / (0.9 * 0.05 + 0.05 * 0.95);
                    var matrix = new ConfusionMatrix(found, 60L - cleared, 60L - found, cleared);
                    return Coverage.holds(matrix.at(0.05).adjustedPositiveInterval(CONFIDENCE), value);
                }));
    }

    private static List<Simulated> resampling(Runs runs) {
        boolean[] truth = truth();
        return List.of(
                runs.of(
                        "BCa, AUC",
                        "stratified, 40 positive of 120",
                        Promise.about(CONFIDENCE, 0.03),
                        40,
                        random -> Coverage.holds(areas(random, truth).bca(CONFIDENCE), AREA)),
                runs.of(
                        "BCa, mean",
                        "50 log-normal values",
                        Promise.about(CONFIDENCE, 0.03),
                        20,
                        random -> Coverage.holds(skewedMeans(random).bca(CONFIDENCE), Draws.SKEWED_MEAN)),
                runs.of(
                        "percentile bootstrap, mean",
                        "50 log-normal values",
                        Promise.about(CONFIDENCE, 0.04),
                        20,
                        random -> Coverage.holds(skewedMeans(random).percentile(CONFIDENCE), Draws.SKEWED_MEAN)));
    }

    private static List<Simulated> clusters(Runs runs) {
        return List.of(
                runs.of("clustered proportion", "40 patients, 1 to 8 images", Coverage.approximate(), random -> {
                    ClusterCounts counts = ClusterCounts.none();
                    for (int i = 0; i < 40; i++) {
                        int cases = 1 + random.nextInt(8);
                        counts = counts.with(Draws.binomial(random, cases, patientRate(random)), cases);
                    }
                    return Coverage.holds(new ClusteredProportion(counts).interval(CONFIDENCE), 0.8);
                }),
                runs.of("Wilson, clusters ignored", "40 patients, 1 to 8 images", Promise.none(CONFIDENCE), random -> {
                    int successes = 0;
                    int trials = 0;
                    for (int i = 0; i < 40; i++) {
                        int cases = 1 + random.nextInt(8);
                        trials += cases;
                        successes += Draws.binomial(random, cases, patientRate(random));
                    }
                    return Coverage.holds(new Proportion(successes, trials).wilson(CONFIDENCE), 0.8);
                }),
                runs.of("clustered difference", "60 patients, 1 to 8 images", Coverage.approximate(), random -> {
                    List<ClusteredDifference.Cluster> clusters = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        int cases = 1 + random.nextInt(8);
                        double rate = patientRate(random);
                        clusters.add(new ClusteredDifference.Cluster(
                                Draws.binomial(random, cases, rate), Draws.binomial(random, cases, rate), cases));
                    }
                    return Coverage.holds(new ClusteredDifference(clusters).interval(CONFIDENCE), 0);
                }));
    }

    private static List<Simulated> calibration(Runs runs) {
        return List.of(
                runs.of(
                        "calibration slope",
                        "300 cases",
                        Coverage.approximate(),
                        random -> Coverage.holds(
                                Recalibration.line(forecasts(random))
                                        .map(line -> line.slope().interval(CONFIDENCE)),
                                0.7)),
                runs.of(
                        "calibration intercept",
                        "300 cases",
                        Coverage.approximate(),
                        random -> Coverage.holds(
                                Recalibration.line(forecasts(random))
                                        .map(line -> line.intercept().interval(CONFIDENCE)),
                                0.3)),
                runs.of(
                        "beta credible interval",
                        "rates drawn from the prior, 30 cases",
                        Promise.about(CONFIDENCE, 0),
                        random -> {
                            double rate = random.nextDouble();
                            var seen = new Proportion(Draws.binomial(random, 30, rate), 30);
                            return Coverage.holds(
                                    Optional.of(
                                            new BetaPosterior(1, 1).after(seen).credible(CONFIDENCE)),
                                    rate);
                        }));
    }

    private static boolean[] truth() {
        var truth = new boolean[CASES];
        Arrays.fill(truth, 0, POSITIVES, true);
        return truth;
    }

    private static double[] scores(SplittableRandom random, boolean[] truth) {
        double[] scores = Draws.normals(random, CASES, 0);
        for (int i = 0; i < CASES; i++) {
            scores[i] += truth[i] ? SEPARATION : 0;
        }
        return scores;
    }

    private static Bootstrap areas(SplittableRandom random, boolean[] truth) {
        double[] scores = scores(random, truth);
        return Bootstrap.run(
                Units.byLabel(truth),
                cases -> {
                    var chosen = new boolean[cases.length];
                    var values = new double[cases.length];
                    for (int i = 0; i < cases.length; i++) {
                        chosen[i] = truth[cases[i]];
                        values[i] = scores[cases[i]];
                    }
                    return DeLong.area(chosen, values).orElseThrow().value();
                },
                random.nextLong(),
                Bootstrap.FEWEST_REPLICATES);
    }

    private static Bootstrap skewedMeans(SplittableRandom random) {
        var values = new double[50];
        for (int i = 0; i < values.length; i++) {
            values[i] = Draws.skewed(random);
        }
        return Bootstrap.run(
                Units.cases(values.length),
                cases -> {
                    double sum = 0;
                    for (int i : cases) {
                        sum += values[i];
                    }
                    return sum / cases.length;
                },
                random.nextLong(),
                Bootstrap.FEWEST_REPLICATES);
    }

    /// Patients differ: easy ones at 0.95, hard ones at 0.5, together 0.8.
    private static double patientRate(SplittableRandom random) {
        return random.nextDouble() < 2.0 / 3 ? 0.95 : 0.5;
    }

    /// Overconfident: the logit of the truth is 0.3 + 0.7 of the forecast's.
    private static Forecasts forecasts(SplittableRandom random) {
        var outcomes = new boolean[300];
        var probabilities = new double[300];
        for (int i = 0; i < outcomes.length; i++) {
            double logit = 1.5 * random.nextGaussian();
            probabilities[i] = 1 / (1 + Math.exp(-logit));
            outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.3 - 0.7 * logit));
        }
        return new Forecasts(outcomes, probabilities);
    }
}
