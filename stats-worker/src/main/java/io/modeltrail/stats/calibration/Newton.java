package io.modeltrail.stats.calibration;

import io.modeltrail.stats.calibration.Recalibration.Coefficient;
import io.modeltrail.stats.calibration.Recalibration.Line;

/// Newton's method on the log-likelihood of a logistic line, halving steps that do not climb. Logits are centred and
/// scaled first, so that forecasts close together do not spoil the matrix.
final class Newton {
    private static final int MOST_STEPS = 500;
    private static final double SHORTEST = 1e-6;
    private final Forecasts forecasts;
    private final double[] x;
    private final double mean;
    private final double scale;

    Newton(Forecasts forecasts, double[] logits) {
        this.forecasts = forecasts;
        double sum = 0;
        for (double logit : logits) {
            sum += logit;
        }
        mean = sum / logits.length;
        double squares = 0;
        for (double logit : logits) {
            squares += (logit - mean) * (logit - mean);
        }
        scale = Math.sqrt(squares / logits.length);
        x = new double[logits.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (logits[i] - mean) / scale;
        }
    }

    Line line() {
        double a = 0;
        double b = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            Step step = step(a, b);
            // Steps square their error: after one as small as this nothing is left of it.
            if (Math.abs(step.a) + Math.abs(step.b) < 1e-8 * (1 + Math.abs(a) + Math.abs(b))) {
                a += step.a;
                b += step.b;
                break;
            }
            double length = climbing(a, b, step);
            a += length * step.a;
            b += length * step.b;
        }
        Step end = step(a, b);
        double shift = mean / scale;
        double interceptVariance = end.varianceA - 2 * shift * end.covariance + shift * shift * end.varianceB;
        return new Line(
                new Coefficient(a - b * shift, Math.sqrt(interceptVariance)),
                new Coefficient(b / scale, Math.sqrt(end.varianceB) / scale));
    }

    private double climbing(double a, double b, Step step) {
        double before = likelihood(a, b);
        double length = 1;
        while (length > SHORTEST && !(likelihood(a + length * step.a, b + length * step.b) >= before)) {
            length /= 2;
        }
        return length;
    }

    private double likelihood(double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double logit = forecasts.happened(i) ? a + b * x[i] : -(a + b * x[i]);
            sum += logit < 0
                    ? logit - StrictMath.log1p(StrictMath.exp(logit))
                    : -StrictMath.log1p(StrictMath.exp(-logit));
        }
        return sum;
    }

    private Step step(double a, double b) {
        double gradientA = 0;
        double gradientB = 0;
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < x.length; i++) {
            double logit = a + b * x[i];
            double residual = forecasts.happened(i) ? Recalibration.expit(-logit) : -Recalibration.expit(logit);
            double weight = Recalibration.weight(logit);
            gradientA += residual;
            gradientB += residual * x[i];
            aa += weight;
            ab += weight * x[i];
            bb += weight * x[i] * x[i];
        }
        double determinant = aa * bb - ab * ab;
        return new Step(
                (bb * gradientA - ab * gradientB) / determinant,
                (aa * gradientB - ab * gradientA) / determinant,
                bb / determinant,
                -ab / determinant,
                aa / determinant);
    }

    private record Step(double a, double b, double varianceA, double covariance, double varianceB) {}
}
