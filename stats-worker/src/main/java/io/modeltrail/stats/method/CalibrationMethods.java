package io.modeltrail.stats.method;

import io.modeltrail.stats.calibration.Forecasts;
import io.modeltrail.stats.calibration.Recalibration;
import io.modeltrail.stats.calibration.Recalibration.Coefficient;
import io.modeltrail.stats.calibration.Recalibration.Line;
import io.modeltrail.stats.calibration.Reliability;
import io.modeltrail.stats.calibration.ReliabilityBin;
import io.modeltrail.stats.roc.RocCurve;
import io.modeltrail.stats.roc.RocCurve.Point;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Calibration of probabilities and the curve of a score.
final class CalibrationMethods {

    private static final int BINS = 10;

    private CalibrationMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("calibration", CalibrationMethods::calibration),
                new Method("roc_curve", CalibrationMethods::rocCurve));
    }

    private static MethodOutput calibration(MethodInput in) {
        boolean[] outcomes = in.flags("label");
        double[] probabilities = in.probabilities("probability");
        in.require(
                probabilities.length == outcomes.length,
                "probability",
                "must have one entry a label, of which there are " + outcomes.length + ", got " + probabilities.length);
        long bins = in.has("bins") ? in.positiveCount("bins") : BINS;
        in.require(bins <= 10_000, "bins", "must be at most 10000, got " + bins);
        double confidence = in.level("conf");
        var forecasts = new Forecasts(outcomes, probabilities);
        Reliability reliability = Reliability.of(forecasts, (int) bins);
        Optional<Line> line = Recalibration.line(forecasts);
        Optional<Coefficient> inTheLarge = Recalibration.inTheLarge(forecasts);
        return new MethodOutput()
                .put("brier", reliability.brier())
                .put("reliability", reliability.reliability())
                .put("resolution", reliability.resolution())
                .put("uncertainty", reliability.uncertainty())
                .put("withinBins", reliability.withinBins())
                .put("ece", reliability.expectedCalibrationError())
                .put("mce", reliability.largestCalibrationError())
                .put("slope", value(line.map(Line::slope)))
                .interval("slope", line.map(Line::slope).map(slope -> slope.interval(confidence)))
                .put("intercept", value(line.map(Line::intercept)))
                .interval("intercept", line.map(Line::intercept).map(each -> each.interval(confidence)))
                .put("inTheLarge", value(inTheLarge))
                .interval("inTheLarge", inTheLarge.map(shift -> shift.interval(confidence)))
                .put("binFrom", each(reliability, ReliabilityBin::from))
                .put("binCases", each(reliability, ReliabilityBin::cases))
                .put("binForecast", each(reliability, ReliabilityBin::meanForecast))
                .put("binObserved", each(reliability, ReliabilityBin::observedRate));
    }

    private static OptionalDouble value(Optional<Coefficient> coefficient) {
        return coefficient.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(coefficient.get().value());
    }

    private static double[] each(Reliability reliability, ToDoubleFunction<ReliabilityBin> of) {
        return reliability.bins().stream().mapToDouble(of).toArray();
    }

    private static MethodOutput rocCurve(MethodInput in) {
        boolean[] truth = in.flags("label");
        double[] scores = RocMethods.scores(in, "score", truth.length);
        double specificity = in.has("specificity") ? in.probability("specificity") : 0.95;
        return RocCurve.of(truth, scores)
                .map(curve -> new MethodOutput()
                        .put("auc", curve.area())
                        .put("threshold", coordinate(curve, Point::threshold))
                        .put("sensitivity", coordinate(curve, Point::sensitivity))
                        .put("specificity", coordinate(curve, Point::specificity))
                        .put("youden", curve.best().youden())
                        .put("youdenThreshold", curve.best().threshold())
                        .put("sensitivityAtSpecificity", curve.sensitivityAt(specificity)))
                .orElseGet(() -> new MethodOutput()
                        .undefined("auc", "threshold", "sensitivity", "specificity", "youden", "youdenThreshold")
                        .undefined("sensitivityAtSpecificity"));
    }

    private static double[] coordinate(RocCurve curve, ToDoubleFunction<Point> of) {
        return curve.points().stream().mapToDouble(of).toArray();
    }
}
