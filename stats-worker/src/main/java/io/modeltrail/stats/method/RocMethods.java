package io.modeltrail.stats.method;

import io.modeltrail.stats.roc.DeLong;
import java.util.List;

/// Scores against the truth.
final class RocMethods {

    private RocMethods() {}

    static List<Method> all() {
        return List.of(new Method("delong", RocMethods::deLong));
    }

    private static MethodOutput deLong(MethodInput in) {
        boolean[] truth = in.flags("label");
        double confidence = in.level("conf");
        return DeLong.compare(truth, scores(in, "scoreA", truth.length), scores(in, "scoreB", truth.length))
                .map(both -> answer(both, confidence))
                .orElseGet(() -> new MethodOutput()
                        .undefined("aucA", "aucB", "varA", "varB", "cov", "diff", "z", "pTwoSided")
                        .undefined("ciLower", "ciUpper", "aucACiLower", "aucACiUpper"));
    }

    private static MethodOutput answer(DeLong both, double confidence) {
        return new MethodOutput()
                .put("aucA", both.first().value())
                .put("aucB", both.second().value())
                .put("varA", both.first().variance())
                .put("varB", both.second().variance())
                .put("cov", both.covariance())
                .put("diff", both.difference())
                .put("z", both.z())
                .put("pTwoSided", both.p())
                .interval("ci", both.differenceInterval(confidence))
                .interval("aucACi", both.first().interval(confidence));
    }

    static double[] scores(MethodInput in, String field, int cases) {
        double[] scores = in.numbers(field);
        in.require(
                scores.length == cases,
                field,
                "must have one score a label, of which there are " + cases + ", got " + scores.length);
        return scores;
    }
}
