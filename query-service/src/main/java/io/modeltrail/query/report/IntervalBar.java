package io.modeltrail.query.report;

import io.modeltrail.query.report.Block.Intervals.Interval;
import java.util.Locale;

/// One interval as a bar with its estimate and its limit. Without letters: a figure must not depend on the fonts of the
/// machine that draws it.
final class IntervalBar {

    private static final double WIDTH = 150;

    private IntervalBar() {}

    static String svg(Interval interval, double least, double most) {
        var limit = interval.limit().isPresent()
                ? "<line x1=\"%1$s\" y1=\"0\" x2=\"%1$s\" y2=\"12\" stroke=\"#b3261e\" stroke-width=\"1\"/>"
                        .formatted(place(interval.limit().getAsDouble(), least, most))
                : "";
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="150" height="12" viewBox="0 0 150 12">\
                <line x1="0" y1="6" x2="150" y2="6" stroke="#d5dbe1" stroke-width="1"/>%s\
                <line x1="%s" y1="6" x2="%s" y2="6" stroke="#1f3a5f" stroke-width="2"/>\
                <rect x="%s" y="3" width="4" height="6" fill="#1f3a5f"/></svg>""".formatted(
                        limit,
                        place(interval.lower(), least, most),
                        place(interval.upper(), least, most),
                        coordinate(x(interval.value(), least, most) - 2));
    }

    private static String place(double value, double least, double most) {
        return coordinate(x(value, least, most));
    }

    private static double x(double value, double least, double most) {
        return Double.isNaN(value) ? 0 : Math.clamp((value - least) / (most - least), 0, 1) * WIDTH;
    }

    private static String coordinate(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
