package io.modeltrail.standalone.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure. `baseline` and `ratio` are null where the figure stands alone.
public record Figure(
        String what,
        double value,
        String unit,
        @Nullable String baselineWhat,
        @Nullable Double baseline,
        @Nullable Double ratio,
        String first,
        String goal) {

    /// A figure that is judged by itself.
    public static Figure of(String what, double value, String unit, String first, String goal) {
        return new Figure(what, value, unit, null, null, null, first, goal);
    }

    /// A rate that is judged by its ratio to a baseline measured beside it.
    public static Figure against(
            String what, double value, String unit, String baselineWhat, double baseline, String first, String goal) {
        return new Figure(what, value, unit, baselineWhat, baseline, value / baseline, first, goal);
    }
}
