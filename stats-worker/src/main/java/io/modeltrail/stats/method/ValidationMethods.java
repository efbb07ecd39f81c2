package io.modeltrail.stats.method;

import io.modeltrail.stats.bootstrap.Bootstrap;
import io.modeltrail.stats.bootstrap.Units;
import io.modeltrail.stats.clustered.ClusterCounts;
import io.modeltrail.stats.clustered.ClusteredDifference;
import io.modeltrail.stats.clustered.ClusteredProportion;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.diagnostic.PredictiveValues;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.roc.DeLong;
import io.modeltrail.stats.subgroup.SubgroupAnalysis;
import io.modeltrail.stats.subgroup.SubgroupAnalysis.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Clusters, subgroups, resampling and predictive values of a validation study.
final class ValidationMethods {

    private ValidationMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("predictive_values", ValidationMethods::predictiveValues),
                new Method("clustered_proportion", ValidationMethods::clusteredProportion),
                new Method("clustered_difference", ValidationMethods::clusteredDifference),
                new Method("subgroups", ValidationMethods::subgroups),
                new Method("bootstrap_mean", ValidationMethods::bootstrapMean),
                new Method("bootstrap_auc", ValidationMethods::bootstrapAuc));
    }

    private static MethodOutput predictiveValues(MethodInput in) {
        var matrix = new ConfusionMatrix(in.count("tp"), in.count("fp"), in.count("fn"), in.count("tn"));
        PredictiveValues values = matrix.at(in.level("prevalence"));
        double confidence = in.level("conf");
        return new MethodOutput()
                .put("ppv", values.positive())
                .put("npv", values.negative())
                .interval("ppv", values.positiveInterval(confidence))
                .interval("npv", values.negativeInterval(confidence))
                .interval("ppvAdjusted", values.adjustedPositiveInterval(confidence))
                .interval("npvAdjusted", values.adjustedNegativeInterval(confidence));
    }

    private static MethodOutput clusteredProportion(MethodInput in) {
        long[] x = in.counts("x");
        long[] n = sameLength(in, in.counts("n"), "n", x.length);
        ClusterCounts counts = ClusterCounts.none();
        for (int i = 0; i < x.length; i++) {
            in.require(x[i] <= n[i], "x[" + i + "]", "must be at most n[" + i + "], which is " + n[i]);
            counts = counts.with(x[i], n[i]);
        }
        var proportion = new ClusteredProportion(counts);
        return new MethodOutput()
                .put("rate", proportion.rate())
                .put("variance", proportion.variance())
                .put("designEffect", proportion.designEffect())
                .put("effectiveCases", proportion.effectiveCases())
                .interval("ci", proportion.interval(in.level("conf")));
    }

    private static MethodOutput clusteredDifference(MethodInput in) {
        long[] n = in.counts("n");
        long[] first = sameLength(in, in.counts("x1"), "x1", n.length);
        long[] second = sameLength(in, in.counts("x2"), "x2", n.length);
        for (int i = 0; i < n.length; i++) {
            in.require(first[i] <= n[i], "x1[" + i + "]", "must be at most n[" + i + "], which is " + n[i]);
            in.require(second[i] <= n[i], "x2[" + i + "]", "must be at most n[" + i + "], which is " + n[i]);
        }
        var difference = new ClusteredDifference(IntStream.range(0, n.length)
                .mapToObj(i -> new ClusteredDifference.Cluster(first[i], second[i], n[i]))
                .toList());
        return new MethodOutput()
                .put("diff", difference.difference())
                .put("variance", difference.variance())
                .put("p", difference.p())
                .interval("ci", difference.interval(in.level("conf")));
    }

    private static MethodOutput subgroups(MethodInput in) {
        List<String> names = in.names("subgroups");
        long[] x = sameLength(in, in.counts("x"), "x", names.size());
        long[] n = sameLength(in, in.counts("n"), "n", names.size());
        Map<String, Proportion> declared = new TreeMap<>();
        for (int i = 0; i < x.length; i++) {
            in.require(x[i] <= n[i], "x[" + i + "]", "must be at most n[" + i + "], which is " + n[i]);
            boolean isNew = declared.put(names.get(i), new Proportion(x[i], n[i])) == null;
            in.require(isNew, "subgroups[" + i + "]", "must be declared once, " + names.get(i) + " came before");
        }
        double margin = in.nonNegative("margin");
        in.require(margin < 1, "margin", "must be below 1, got " + margin);
        var analysis = new SubgroupAnalysis(declared, margin, in.level("alpha"), in.positiveCount("minimum"));
        List<Finding> findings = analysis.findings();
        return new MethodOutput()
                .put("subgroups", findings.stream().map(Finding::name).toList())
                .put("gap", numbers(findings, finding -> finding.gap().orElse(Double.NaN)))
                .put("notWorseP", numbers(findings, Finding::notWorseP))
                .put("worseP", numbers(findings, Finding::worseP))
                .put(
                        "verdicts",
                        findings.stream()
                                .map(finding -> finding.verdict().name())
                                .toList())
                .put("worst", analysis.worst().map(Finding::name).stream().toList());
    }

    private static double[] numbers(List<Finding> findings, ToDoubleFunction<Finding> of) {
        return findings.stream().mapToDouble(of).toArray();
    }

    private static MethodOutput bootstrapMean(MethodInput in) {
        double[] values = in.finites("values");
        Units units = in.has("cluster")
                ? Units.clustered(clusters(in, values.length), new boolean[values.length])
                : Units.cases(values.length);
        return resampled(
                in,
                units,
                cases -> Arrays.stream(cases)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElse(Double.NaN));
    }

    /// The area, or with `scoreB` the difference of areas A - B on the same resamples.
    private static MethodOutput bootstrapAuc(MethodInput in) {
        boolean[] truth = in.flags("label");
        double[] first = RocMethods.scores(in, "score", truth.length);
        double[] second = in.has("scoreB") ? RocMethods.scores(in, "scoreB", truth.length) : new double[0];
        Units units = in.has("cluster") ? Units.clustered(clusters(in, truth.length), truth) : Units.byLabel(truth);
        return resampled(
                in, units, cases -> area(truth, first, cases) - (second.length == 0 ? 0 : area(truth, second, cases)));
    }

    private static double area(boolean[] truth, double[] scores, int[] cases) {
        var chosen = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            chosen[i] = truth[cases[i]];
        }
        double[] values = Arrays.stream(cases).mapToDouble(i -> scores[i]).toArray();
        return DeLong.area(chosen, values).map(auc -> auc.value()).orElse(Double.NaN);
    }

    private static MethodOutput resampled(MethodInput in, Units units, ToDoubleFunction<int[]> statistic) {
        long replicates = in.has("replicates") ? in.count("replicates") : Bootstrap.FEWEST_REPLICATES;
        in.require(
                replicates >= Bootstrap.FEWEST_REPLICATES && replicates <= 1_000_000,
                "replicates",
                "must be " + Bootstrap.FEWEST_REPLICATES + " to 1000000, got " + replicates);
        double confidence = in.level("conf");
        Bootstrap bootstrap = Bootstrap.run(units, statistic, in.count("seed"), (int) replicates);
        return new MethodOutput()
                .put("estimate", bootstrap.estimate())
                .put("standardError", bootstrap.standardError())
                .interval("bca", bootstrap.bca(confidence))
                .interval("percentile", bootstrap.percentile(confidence))
                .put("undefinedReplicates", bootstrap.undefined());
    }

    private static List<String> clusters(MethodInput in, int cases) {
        List<String> clusters = in.names("cluster");
        in.require(
                clusters.size() == cases,
                "cluster",
                "must have one name a case, of which there are " + cases + ", got " + clusters.size());
        return clusters;
    }

    private static long[] sameLength(MethodInput in, long[] values, String field, int length) {
        in.require(values.length == length, field, "must have " + length + " entries, got " + values.length);
        return values;
    }
}
