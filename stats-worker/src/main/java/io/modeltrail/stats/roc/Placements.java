package io.modeltrail.stats.roc;

import java.util.Arrays;

/// Placement values of one score on labelled cases: for each positive case how many negative ones lie below it, for
/// each negative case how many positive ones lie above it, ties counting half, all doubled so that they are integers.
/// They equal the midrank differences of Sun and Xu (2014) IEEE SPL 21:1389, found in O(n log n).
///
/// Deviations from the mean are kept as integers too, so a variance of zero is exactly zero.
final class Placements {
    private final long[] positives;
    private final long[] negatives;

    private Placements(long[] positives, long[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
    }

    static Placements of(boolean[] truth, double[] scores) {
        double[] positives = scoresOf(truth, scores, true);
        double[] negatives = scoresOf(truth, scores, false);
        double[] sortedPositives = sorted(positives);
        double[] sortedNegatives = sorted(negatives);
        long[] below = new long[positives.length];
        for (int i = 0; i < positives.length; i++) {
            below[i] = (long) countBelow(sortedNegatives, positives[i]) + countUpTo(sortedNegatives, positives[i]);
        }
        long[] above = new long[negatives.length];
        for (int i = 0; i < negatives.length; i++) {
            above[i] = 2L * positives.length
                    - countBelow(sortedPositives, negatives[i])
                    - countUpTo(sortedPositives, negatives[i]);
        }
        return new Placements(below, above);
    }

    boolean hasBothClasses() {
        return positives.length > 0 && negatives.length > 0;
    }

    boolean hasVariance() {
        return positives.length > 1 && negatives.length > 1;
    }

    double auc() {
        return Arrays.stream(positives).sum() / (2.0 * positives.length * negatives.length);
    }

    /// DeLong's covariance with another score on the same cases; needs two cases in either class.
    double covariance(Placements other) {
        return componentCovariance(positives, other.positives, negatives.length)
                + componentCovariance(negatives, other.negatives, positives.length);
    }

    /// Of each positive case, how far its share of negative cases below it lies from the area.
    double[] positiveDeviations() {
        return deviations(positives, negatives.length);
    }

    /// Of each negative case, how far its share of positive cases above it lies from the area.
    double[] negativeDeviations() {
        return deviations(negatives, positives.length);
    }

    /// Case by case, so that its variance is that of the difference of two areas.
    Placements minus(Placements other) {
        return new Placements(difference(positives, other.positives), difference(negatives, other.negatives));
    }

    private static double componentCovariance(long[] first, long[] second, int comparedWith) {
        long size = first.length;
        long firstSum = Arrays.stream(first).sum();
        long secondSum = Arrays.stream(second).sum();
        double scale = 2.0 * comparedWith * size;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (first[i] * size - firstSum) / scale * ((second[i] * size - secondSum) / scale);
        }
        return sum / (size - 1) / size;
    }

    private static double[] deviations(long[] values, int comparedWith) {
        long size = values.length;
        long sum = Arrays.stream(values).sum();
        return Arrays.stream(values)
                .mapToDouble(value -> (value * size - sum) / (2.0 * comparedWith * size))
                .toArray();
    }

    private static long[] difference(long[] first, long[] second) {
        long[] difference = new long[first.length];
        Arrays.setAll(difference, i -> first[i] - second[i]);
        return difference;
    }

    private static double[] scoresOf(boolean[] truth, double[] scores, boolean wanted) {
        double[] chosen = new double[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (truth[i] == wanted) {
                // -0.0 sorts below 0.0, yet they are the same score.
                chosen[size++] = scores[i] + 0.0;
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private static double[] sorted(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static int countBelow(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int countUpTo(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
