package io.modeltrail.stats.roc;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Which cases belong together. The variance of an area is that of the sums of placements over each cluster, a cluster
/// with both classes adding the covariance of its two sums; Obuchowski (1997) Biometrics 53:567, equations 2 to 5.
final class PlacementClusters {
    private final int[] ofPositives;
    private final int[] ofNegatives;
    private final int count;

    PlacementClusters(boolean[] truth, int[] clusters) {
        if (clusters.length != truth.length) {
            throw new IllegalArgumentException(
                    "one cluster a case is needed: " + truth.length + " cases, " + clusters.length + " clusters");
        }
        ofPositives = IntStream.range(0, truth.length)
                .filter(i -> truth[i])
                .map(i -> clusters[i])
                .toArray();
        ofNegatives = IntStream.range(0, truth.length)
                .filter(i -> !truth[i])
                .map(i -> clusters[i])
                .toArray();
        count = Arrays.stream(clusters).max().orElse(-1) + 1;
    }

    OptionalDouble variance(Placements placements) {
        long all = distinct(IntStream.concat(Arrays.stream(ofPositives), Arrays.stream(ofNegatives)));
        long withPositive = distinct(Arrays.stream(ofPositives));
        long withNegative = distinct(Arrays.stream(ofNegatives));
        if (withPositive < 2 || withNegative < 2) {
            return OptionalDouble.empty();
        }
        double[] positive = sums(placements.positiveDeviations(), ofPositives);
        double[] negative = sums(placements.negativeDeviations(), ofNegatives);
        return OptionalDouble.of(bessel(withPositive) * product(positive, positive)
                + bessel(withNegative) * product(negative, negative)
                + 2 * bessel(all) * product(positive, negative));
    }

    /// Per cluster, over the number of cases of the class.
    private double[] sums(double[] deviations, int[] clusters) {
        var sums = new double[count];
        for (int i = 0; i < deviations.length; i++) {
            sums[clusters[i]] += deviations[i] / deviations.length;
        }
        return sums;
    }

    private static double product(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static double bessel(long clusters) {
        return clusters / (clusters - 1.0);
    }

    private static long distinct(IntStream clusters) {
        return clusters.distinct().count();
    }
}
