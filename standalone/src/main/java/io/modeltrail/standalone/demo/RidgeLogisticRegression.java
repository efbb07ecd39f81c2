package io.modeltrail.standalone.demo;

import java.util.List;

/// Logistic regression with an L2 penalty, fitted by gradient descent with momentum on standardised features
/// (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, section 4.4).
final class RidgeLogisticRegression {

    private static final int ROUNDS = 400;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;
    private static final double PENALTY = 1e-3;

    private final int[] features;
    private final double[] weights;

    private RidgeLogisticRegression(int[] features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /// Learns from the chosen columns only. Rows are standardised already.
    static RidgeLogisticRegression train(List<double[]> rows, boolean[] truth, int... features) {
        var model = new RidgeLogisticRegression(features, new double[features.length + 1]);
        var velocity = new double[features.length + 1];
        for (int round = 0; round < ROUNDS; round++) {
            var gradient = model.gradient(rows, truth);
            for (int j = 0; j < velocity.length; j++) {
                velocity[j] = MOMENTUM * velocity[j] - RATE * (1 - MOMENTUM) * gradient[j];
                model.weights[j] += velocity[j];
            }
        }
        return model;
    }

    /// The probability of the positive class.
    double score(double[] row) {
        double sum = weights[0];
        for (int j = 0; j < features.length; j++) {
            sum += weights[j + 1] * row[features[j]];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double[] gradient(List<double[]> rows, boolean[] truth) {
        var gradient = new double[weights.length];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double error = score(row) - (truth[i] ? 1 : 0);
            gradient[0] += error;
            for (int j = 0; j < features.length; j++) {
                gradient[j + 1] += error * row[features[j]];
            }
        }
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = gradient[j] / rows.size() + (j == 0 ? 0 : PENALTY * weights[j]);
        }
        return gradient;
    }
}
