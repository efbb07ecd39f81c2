package io.modeltrail.stats.twoproportion;

import io.modeltrail.stats.proportion.Proportion;

/// The two rates that make the counts most likely among those with a given difference. By bisection of the likelihood
/// score, which falls: the textbook's trigonometric root of a cubic loses five digits at rates about 1e-6.
///
/// The rates and their complements are kept apart, so that neither loses digits near 0.
record RestrictedRates(double first, double firstRest, double second, double secondRest) {
    private static final int BISECTIONS = 1100;

    /// The difference lies in [-1, 1]; both groups have trials.
    static RestrictedRates of(TwoProportions seen, double difference) {
        double width = 1 - Math.abs(difference);
        if (score(seen, at(difference, width / 2, width)) > 0) {
            RestrictedRates mirrored = lowerHalf(seen.complement(), -difference, width);
            return new RestrictedRates(mirrored.firstRest, mirrored.first, mirrored.secondRest, mirrored.second);
        }
        return lowerHalf(seen, difference, width);
    }

    private static RestrictedRates lowerHalf(TwoProportions seen, double difference, double width) {
        double low = 0;
        double high = width / 2;
        if (!(score(seen, at(difference, Double.MIN_NORMAL, width)) > 0)) {
            return at(difference, 0, width);
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (score(seen, at(difference, middle, width)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(difference, low, width);
    }

    /// The rates at a step from the lower end of what the difference allows.
    private static RestrictedRates at(double difference, double step, double width) {
        double first = step + Math.max(0, difference);
        double second = step + Math.max(0, -difference);
        double rest = width - step;
        return new RestrictedRates(first, rest + Math.max(0, -difference), second, rest + Math.max(0, difference));
    }

    private static double score(TwoProportions seen, RestrictedRates rates) {
        return slope(seen.first(), rates.first, rates.firstRest) + slope(seen.second(), rates.second, rates.secondRest);
    }

    private static double slope(Proportion seen, double rate, double rest) {
        long failures = seen.trials() - seen.successes();
        return (seen.successes() == 0 ? 0 : seen.successes() / rate) - (failures == 0 ? 0 : failures / rest);
    }

    double variance(TwoProportions seen) {
        return first * firstRest / seen.first().trials()
                + second * secondRest / seen.second().trials();
    }
}
