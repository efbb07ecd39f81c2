package io.modeltrail.stats.power;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// Where an increasing function of a positive number first reaches a value.
final class Increasing {
    private static final double LARGEST = 1e300;

    private Increasing() {}

    /// Bisection on the logarithm, to the last few digits; empty where the function is above the value from the
    /// smallest number on, or below it up to the largest.
    static OptionalDouble reaches(DoubleUnaryOperator function, double value, double smallest, double guess) {
        double low = Math.max(smallest, guess / 2);
        double high = Math.max(2 * smallest, guess * 2);
        while (low > smallest && function.applyAsDouble(low) >= value) {
            high = low;
            low = Math.max(smallest, low / 4);
        }
        if (function.applyAsDouble(low) >= value) {
            return OptionalDouble.empty();
        }
        while (!(function.applyAsDouble(high) >= value)) {
            low = high;
            high *= 4;
            if (high > LARGEST) {
                return OptionalDouble.empty();
            }
        }
        for (int i = 0; i < 200 && high - low > 1e-13 * high; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) >= value) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of((low + high) / 2);
    }
}
