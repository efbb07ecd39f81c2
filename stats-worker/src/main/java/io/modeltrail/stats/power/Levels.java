package io.modeltrail.stats.power;

/// Checks of the error rates a plan is made with.
final class Levels {
    private Levels() {}

    static double share(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, got " + value);
        }
        return value;
    }

    static double rate(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie in [0, 1], got " + value);
        }
        return value;
    }

    static double size(double n) {
        if (!(n >= 0 && Double.isFinite(n))) {
            throw new IllegalArgumentException("n must not be negative, got " + n);
        }
        return n;
    }
}
