package io.modeltrail.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A made cohort with two classifiers trained on one half of it and scored on the other: the demo's predictions where
/// no file is given. Six standardised measurements drive the outcome; the older model sees three of them.
public final class SyntheticCohort {

    private static final double[] EFFECTS = {2.4, -1.9, 1.7, 1.4, -1.2, 1.0};
    private static final double INTERCEPT = -1.2;

    private SyntheticCohort() {}

    /// The held-out half: `cases` predictions of both versions. The same seed gives the same cohort.
    public static List<PredictedCase> generate(int cases, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<double[]>();
        var truth = new boolean[2 * cases];
        for (int i = 0; i < truth.length; i++) {
            var row =
                    random.doubles(EFFECTS.length).map(SyntheticCohort::normal).toArray();
            rows.add(row);
            truth[i] = random.nextDouble() < risk(row);
        }
        var training = rows.subList(0, cases);
        var older = RidgeLogisticRegression.train(training, truth, 0, 1, 2);
        var newer = RidgeLogisticRegression.train(training, truth, 0, 1, 2, 3, 4, 5);
        var heldOut = new ArrayList<PredictedCase>();
        for (int i = cases; i < truth.length; i++) {
            var row = rows.get(i);
            heldOut.add(new PredictedCase("case-" + i, "subject-" + i, older.score(row), newer.score(row), truth[i]));
        }
        return heldOut;
    }

    private static double risk(double[] row) {
        double sum = INTERCEPT;
        for (int j = 0; j < row.length; j++) {
            sum += EFFECTS[j] * row[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// A uniform number as a nearly normal one (Tukey's lambda, 0.14).
    private static double normal(double uniform) {
        double p = Math.clamp(uniform, 1e-9, 1 - 1e-9);
        return (Math.pow(p, 0.1349) - Math.pow(1 - p, 0.1349)) / 0.1975;
    }
}
