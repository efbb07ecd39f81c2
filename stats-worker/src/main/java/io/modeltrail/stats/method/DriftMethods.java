package io.modeltrail.stats.method;

import io.modeltrail.stats.drift.Adwin;
import io.modeltrail.stats.drift.Cusum;
import io.modeltrail.stats.drift.PageHinkley;
import io.modeltrail.stats.drift.PopulationStability;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Change against a reference.
final class DriftMethods {

    private DriftMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("psi", DriftMethods::stability),
                new Method("cusum", DriftMethods::cusum),
                new Method("page_hinkley", DriftMethods::pageHinkley),
                new Method("adwin", DriftMethods::adwin));
    }

    private static MethodOutput stability(MethodInput in) {
        double[] expected = bins(in, "expected");
        double[] actual = bins(in, "actual");
        in.require(
                expected.length == actual.length,
                "actual",
                "must have as many bins as expected, which has " + expected.length + ", got " + actual.length);
        double epsilon = in.probability("epsilon");
        var stability = new PopulationStability(expected, actual);
        return new MethodOutput()
                .put("psi", stability.index(epsilon))
                .put("klActualExpected", stability.kullbackLeibler())
                .put("jsDivergence", stability.jensenShannon());
    }

    private static MethodOutput cusum(MethodInput in) {
        Cusum sums = Cusum.start(in.finite("target"), in.positive("sigma"), in.finite("k"), in.finite("h"));
        OptionalLong alarm = OptionalLong.empty();
        double[] values = in.finites("x");
        for (int i = 0; i < values.length; i++) {
            sums = sums.with(values[i]);
            if (alarm.isEmpty() && sums.isBeyondLimit()) {
                alarm = OptionalLong.of(i);
            }
        }
        return new MethodOutput()
                .put("alarmIndex", alarm)
                .put("finalHigh", sums.high())
                .put("finalLow", sums.low());
    }

    private static MethodOutput pageHinkley(MethodInput in) {
        PageHinkley sums = PageHinkley.start(in.finite("delta"), in.finite("lambda"));
        long first = in.count("minInstances");
        OptionalLong alarm = OptionalLong.empty();
        for (double value : in.finites("x")) {
            sums = sums.with(value);
            if (alarm.isEmpty() && sums.seen() >= first && sums.isBeyondLimit()) {
                alarm = OptionalLong.of(sums.seen() - 1);
            }
        }
        return new MethodOutput()
                .put("alarmIndex", alarm)
                .put("finalS", sums.sum())
                .put("finalMin", sums.minimum());
    }

    /// Values between 0 and 1; `changes` are the 0-based indices at which the window was cut.
    private static MethodOutput adwin(MethodInput in) {
        var window = new Adwin(in.level("delta"));
        double[] values = in.probabilities("x");
        LongStream.Builder changes = LongStream.builder();
        for (int i = 0; i < values.length; i++) {
            if (window.add(values[i])) {
                changes.add(i);
            }
        }
        return new MethodOutput()
                .put("changes", changes.build().toArray())
                .put("width", window.width())
                .put("mean", window.width() == 0 ? OptionalDouble.empty() : OptionalDouble.of(window.mean()))
                .put("variance", window.width() == 0 ? OptionalDouble.empty() : OptionalDouble.of(window.variance()));
    }

    /// Counts, or weights that need not be whole.
    private static double[] bins(MethodInput in, String field) {
        double[] bins = in.finites(field);
        for (int i = 0; i < bins.length; i++) {
            in.require(bins[i] >= 0, field + "[" + i + "]", "must not be negative, got " + bins[i]);
        }
        return bins;
    }
}
