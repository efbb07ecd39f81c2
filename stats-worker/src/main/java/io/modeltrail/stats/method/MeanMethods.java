package io.modeltrail.stats.method;

import io.modeltrail.stats.mean.Differences;
import io.modeltrail.stats.mean.Sample;
import io.modeltrail.stats.mean.TTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Means of one or two groups.
final class MeanMethods {

    private MeanMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("welch_t", in -> twoSamples(in, TTest::welch)),
                new Method("pooled_t", in -> twoSamples(in, TTest::pooled)),
                new Method("paired_t", MeanMethods::paired),
                new Method("cohen_d", MeanMethods::standardised));
    }

    private static MethodOutput twoSamples(MethodInput in, TwoSampleTest test) {
        return answer(in, test.of(sample(in, "1", "x"), sample(in, "2", "y"), in.finite("mu")));
    }

    private static MethodOutput paired(MethodInput in) {
        double[] x = in.finites("x");
        double[] y = in.finites("y");
        in.require(
                x.length == y.length,
                "y",
                "must have as many values as x, of which there are " + x.length + ", got " + y.length);
        return answer(in, TTest.paired(x, y, in.finite("mu")));
    }

    private static MethodOutput standardised(MethodInput in) {
        var differences = new Differences(summary(in, "1"), summary(in, "2"));
        OptionalDouble d = differences.cohenD();
        return new MethodOutput()
                .put("d", d)
                .put("g", differences.hedgesG())
                .put("gApprox", differences.approximateG())
                .put("glassDelta", d.isEmpty() ? d : differences.glassDelta());
    }

    private static MethodOutput answer(MethodInput in, Optional<TTest> test) {
        double confidence = in.level("conf");
        return test.map(defined -> new MethodOutput()
                        .put("statistic", defined.statistic())
                        .put("df", defined.degreesOfFreedom())
                        .put("pTwoSided", defined.p())
                        .put("pLess", defined.lessP())
                        .put("pGreater", defined.greaterP())
                        .put("estimate", defined.estimate())
                        .put("stdErr", defined.standardError())
                        .interval("ci", defined.interval(confidence)))
                .orElseGet(() -> new MethodOutput()
                        .undefined("statistic", "df", "pTwoSided", "pLess", "pGreater", "estimate", "stdErr")
                        .undefined("ciLower", "ciUpper"));
    }

    /// The summary where it is given, else from the raw values.
    private static Sample sample(MethodInput in, String number, String raw) {
        double[] values = in.has(raw) ? in.finites(raw) : new double[0];
        if (in.has(raw) && !in.has("mean" + number)) {
            return Sample.of(values);
        }
        Sample summary = summary(in, number);
        in.require(
                !in.has(raw) || values.length == summary.count(),
                raw,
                "must have n" + number + " = " + summary.count() + " values, got " + values.length
                        + "; leave it or the summary out");
        return summary;
    }

    private static Sample summary(MethodInput in, String number) {
        long count = in.count("n" + number);
        OptionalDouble mean = in.optional("mean" + number);
        OptionalDouble variance = in.optional("var" + number);
        in.require(mean.isPresent() || count == 0, "mean" + number, "is missing; give the mean of the values");
        in.require(
                variance.isPresent() || count < 2,
                "var" + number,
                "is missing; give the sample variance (over n - 1), null only when n is 1");
        in.require(variance.orElse(0) >= 0, "var" + number, "must not be negative");
        return new Sample(count, mean.orElse(0), count < 2 ? OptionalDouble.empty() : variance);
    }

    private interface TwoSampleTest {
        Optional<TTest> of(Sample first, Sample second, double hypothesis);
    }
}
