package io.modeltrail.stats.roc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The ROC curve of a score: what a rule "positive from this threshold up" would have found, for every threshold that
/// differs, from the strictest (nobody is positive) to the loosest (everybody). Fawcett (2006) Pattern Recogn Lett
/// 27:861.
public record RocCurve(List<Point> points) {
    /// One threshold and what it finds.
    ///
    /// @param threshold infinite at the point (0, 0)
    public record Point(double threshold, double sensitivity, double specificity) {
        public double youden() {
            return sensitivity + specificity - 1;
        }
    }

    public RocCurve {
        points = List.copyOf(points);
    }

    /// Empty when one of the classes has no case.
    public static Optional<RocCurve> of(boolean[] truth, double[] scores) {
        DeLong.check(truth, scores);
        long positives = IntStream.range(0, truth.length).filter(i -> truth[i]).count();
        long negatives = truth.length - positives;
        if (positives == 0 || negatives == 0) {
            return Optional.empty();
        }
        List<Integer> order = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -(scores[i] + 0.0)))
                .toList();
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 1));
        long found = 0;
        long alarms = 0;
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            found += truth[i] ? 1 : 0;
            alarms += truth[i] ? 0 : 1;
            if (k + 1 == order.size() || scores[order.get(k + 1)] != scores[i]) {
                points.add(new Point(
                        scores[i] + 0.0, (double) found / positives, (double) (negatives - alarms) / negatives));
            }
        }
        return Optional.of(new RocCurve(points));
    }

    /// By trapezoids, which equals the share of concordant pairs with ties half.
    public double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            area += (from.specificity() - to.specificity()) * (from.sensitivity() + to.sensitivity()) / 2;
        }
        return area;
    }

    /// The point of the largest Youden index; the strictest of several.
    public Point best() {
        return points.stream()
                .reduce((best, next) -> next.youden() > best.youden() ? next : best)
                .orElseThrow();
    }

    /// The largest sensitivity of a threshold with at least this specificity.
    public OptionalDouble sensitivityAt(double specificity) {
        return points.stream()
                .filter(point -> point.specificity() >= specificity)
                .mapToDouble(Point::sensitivity)
                .max();
    }
}
