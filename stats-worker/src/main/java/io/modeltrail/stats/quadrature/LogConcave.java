package io.modeltrail.stats.quadrature;

import java.util.function.DoubleUnaryOperator;

/// The integral over the whole line of a positive function whose logarithm is concave, such as a density times a tail:
/// it has one hump, found first, and falls at least exponentially on both sides, so nothing is missed however narrow
/// or remote the hump lies. Taken as a logarithm, so that no factor underflows before the product does.
public final class LogConcave {
    /// Beyond this many nats below the peak nothing is left for a double.
    private static final double DEPTH = 45;

    /// Of the cruder rule; the finer one is then far better. Smaller, and rounding would be mistaken for roughness.
    private static final double ERROR = 1e-8 / DEPTH;
    /// Natural logarithm of a peak that no width could lift to the smallest double.
    private static final double SMALLEST = -1000;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private LogConcave() {}

    /// The integral of exp(log(x)) over all x.
    ///
    /// @param start any place where the function is positive
    /// @param scale about the width of the hump; a wrong guess costs time only
    public static double integral(DoubleUnaryOperator log, double start, double scale) {
        double mode = mode(log, start, scale);
        double peak = log.applyAsDouble(mode);
        if (peak < SMALLEST) {
            return 0;
        }
        DoubleUnaryOperator relative = x -> StrictMath.exp(log.applyAsDouble(x) - peak);
        double left = reach(log, mode, -scale, peak - DEPTH);
        double right = reach(log, mode, scale, peak - DEPTH);
        double area = GaussKronrod.integrate(relative, left, mode, ERROR)
                + GaussKronrod.integrate(relative, mode, right, ERROR);
        return StrictMath.exp(peak + StrictMath.log(area));
    }

    private static double mode(DoubleUnaryOperator log, double start, double scale) {
        double step = log.applyAsDouble(start + scale) >= log.applyAsDouble(start - scale) ? scale : -scale;
        double before = start - step;
        double here = start;
        double beyond = start + step;
        double height = log.applyAsDouble(here);
        for (double next = log.applyAsDouble(beyond); next > height; next = log.applyAsDouble(beyond)) {
            before = here;
            here = beyond;
            height = next;
            step *= 2;
            beyond += step;
        }
        return summit(log, Math.min(before, beyond), Math.max(before, beyond));
    }

    /// Golden section until the ends are all but as high as the middle: the split need not be the exact mode.
    private static double summit(DoubleUnaryOperator log, double from, double to) {
        double low = from;
        double high = to;
        double first = high - GOLDEN * (high - low);
        double second = low + GOLDEN * (high - low);
        double firstHeight = log.applyAsDouble(first);
        double secondHeight = log.applyAsDouble(second);
        for (int i = 0; i < 200 && !(Math.abs(firstHeight - secondHeight) < 1e-4 && i > 4); i++) {
            if (firstHeight < secondHeight) {
                low = first;
                first = second;
                firstHeight = secondHeight;
                second = low + GOLDEN * (high - low);
                secondHeight = log.applyAsDouble(second);
            } else {
                high = second;
                second = first;
                secondHeight = firstHeight;
                first = high - GOLDEN * (high - low);
                firstHeight = log.applyAsDouble(first);
            }
        }
        return firstHeight < secondHeight ? second : first;
    }

    /// Where the function has fallen to the floor, or a little farther out.
    private static double reach(DoubleUnaryOperator log, double mode, double scale, double floor) {
        double inside = 0;
        double outside = scale;
        while (log.applyAsDouble(mode + outside) > floor) {
            inside = outside;
            outside *= 2;
        }
        for (int i = 0; i < 100 && Math.abs(outside - inside) > 0.2 * Math.abs(outside); i++) {
            double middle = (inside + outside) / 2;
            if (log.applyAsDouble(mode + middle) > floor) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return mode + outside;
    }
}
