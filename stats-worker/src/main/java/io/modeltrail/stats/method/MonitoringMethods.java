package io.modeltrail.stats.method;

import io.modeltrail.stats.allocation.SampleRatio;
import io.modeltrail.stats.sequential.BetaBinomialSequence;
import io.modeltrail.stats.sequential.BoundedSum;
import io.modeltrail.stats.sequential.GroupSequentialDesign;
import io.modeltrail.stats.sequential.QuantileSequence;
import io.modeltrail.stats.sequential.SequentialSampleRatio;
import io.modeltrail.stats.sequential.SpendingFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Looks planned beforehand, looks at any time, and whether what is looked at is sound.
final class MonitoringMethods {

    private MonitoringMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("group_sequential", MonitoringMethods::groupSequential),
                new Method("srm", MonitoringMethods::sampleRatio),
                new Method("srm_sequential", MonitoringMethods::sequentialSampleRatio),
                new Method("beta_binomial_sequence", MonitoringMethods::betaBinomial),
                new Method("quantile_sequence", MonitoringMethods::quantile));
    }

    private static MethodOutput groupSequential(MethodInput in) {
        double[] information = in.finites("informationRates");
        in.require(information.length > 0, "informationRates", "must have at least one look");
        for (int k = 0; k < information.length; k++) {
            in.require(
                    information[k] > (k == 0 ? 0 : information[k - 1]) && information[k] <= 1,
                    "informationRates",
                    "must rise from above 0 to at most 1, got " + Arrays.toString(information));
        }
        long sides = in.count("sided");
        in.require(sides == 1 || sides == 2, "sided", "must be 1 or 2, got " + sides);
        var looks = new GroupSequentialDesign.Looks(
                (int) sides,
                in.level("alpha"),
                Arrays.stream(information).boxed().toList());
        GroupSequentialDesign design = design(in, looks);
        return new MethodOutput()
                .put("criticalValues", array(design.criticalValues()))
                .put("alphaSpent", array(design.alphaSpent()))
                .put("stageLevels", array(design.stageLevels()));
    }

    private static GroupSequentialDesign design(MethodInput in, GroupSequentialDesign.Looks looks) {
        String name = in.choice("design", "OF", "P", "asOF", "asP", "asHSD", "asKD");
        if (!in.has("gamma")) {
            in.require(!name.equals("asHSD") && !name.equals("asKD"), "gamma", "is needed by the design " + name);
        }
        return switch (name) {
            case "OF" -> GroupSequentialDesign.oBrienFleming(looks);
            case "P" -> GroupSequentialDesign.pocock(looks);
            case "asOF" -> GroupSequentialDesign.spending(looks, new SpendingFunction.OBrienFlemingType());
            case "asP" -> GroupSequentialDesign.spending(looks, new SpendingFunction.PocockType());
            case "asHSD" ->
                GroupSequentialDesign.spending(looks, new SpendingFunction.HwangShihDeCani(in.finite("gamma")));
            default -> GroupSequentialDesign.spending(looks, new SpendingFunction.KimDeMets(in.positive("gamma")));
        };
    }

    private static MethodOutput sampleRatio(MethodInput in) {
        SampleRatio ratio = planned(in);
        return new MethodOutput()
                .put("statistic", ratio.statistic())
                .put("df", ratio.degreesOfFreedom())
                .put("p", ratio.p());
    }

    private static MethodOutput sequentialSampleRatio(MethodInput in) {
        SampleRatio ratio = planned(in);
        in.require(ratio.observed().size() > 1, "observed", "must have at least two arms");
        var test = new SequentialSampleRatio(
                ratio.weights(), in.has("concentration") ? in.positive("concentration") : 100);
        long[] counts = ratio.observed().stream().mapToLong(Long::longValue).toArray();
        return new MethodOutput().put("logEvidence", test.logEvidence(counts)).put("p", test.p(counts));
    }

    private static SampleRatio planned(MethodInput in) {
        long[] observed = in.counts("observed");
        double[] ratios = in.finites("ratios");
        in.require(observed.length > 0, "observed", "must have at least one arm");
        in.require(
                ratios.length == observed.length,
                "ratios",
                "must have one weight an arm, of which there are " + observed.length + ", got " + ratios.length);
        for (int arm = 0; arm < ratios.length; arm++) {
            in.require(ratios[arm] > 0, "ratios[" + arm + "]", "must be greater than 0, got " + ratios[arm]);
        }
        return new SampleRatio(
                Arrays.stream(observed).boxed().toList(),
                Arrays.stream(ratios).boxed().toList());
    }

    private static MethodOutput betaBinomial(MethodInput in) {
        double sum = in.nonNegative("x");
        long count = in.count("n");
        in.require(sum <= count, "x", "must be at most n, which is " + count + ", got " + sum);
        var seen = new BoundedSum(sum, count);
        var sequence = new BetaBinomialSequence(
                in.has("mixtureAlpha") ? in.positive("mixtureAlpha") : 0.5,
                in.has("mixtureBeta") ? in.positive("mixtureBeta") : 0.5);
        double limit = in.probability("limit");
        double evidence = sequence.logEvidence(seen, limit);
        return new MethodOutput()
                .interval("ci", Optional.of(sequence.interval(seen, in.level("alpha"))))
                .put("logEvidence", evidence)
                .put("p", StrictMath.exp(-Math.max(0, evidence)));
    }

    private static MethodOutput quantile(MethodInput in) {
        double[] values = in.numbers("values");
        Arrays.sort(values);
        double share = in.level("share");
        var ranks = QuantileSequence.of(values.length, share, in.level("alpha"));
        var output = new MethodOutput().put("lowerRank", ranks.lowerRank()).put("upperRank", ranks.upperRank());
        return output.put(
                        "estimate",
                        values.length == 0 ? Double.NaN : values[(int) Math.ceil(share * values.length) - 1])
                .put(
                        "ciLower",
                        ranks.lowerRank() < 1
                                ? Double.NEGATIVE_INFINITY
                                : values[Math.toIntExact(ranks.lowerRank() - 1)])
                .put(
                        "ciUpper",
                        ranks.upperRank() > values.length
                                ? Double.POSITIVE_INFINITY
                                : values[Math.toIntExact(ranks.upperRank() - 1)]);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
