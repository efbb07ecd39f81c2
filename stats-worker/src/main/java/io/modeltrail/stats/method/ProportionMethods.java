package io.modeltrail.stats.method;

import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.diagnostic.PredictiveValues;
import io.modeltrail.stats.proportion.Proportion;
import java.util.List;

/// One proportion, and the proportions of a diagnostic test.
final class ProportionMethods {

    private ProportionMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("binomial_ci", ProportionMethods::binomialInterval),
                new Method("diagnostic_accuracy", ProportionMethods::diagnosticAccuracy));
    }

    private static MethodOutput binomialInterval(MethodInput in) {
        Proportion seen = proportion(in, "x", "n");
        double confidence = in.level("conf");
        return new MethodOutput()
                .interval("wilson", seen.wilson(confidence))
                .interval("clopperPearson", seen.clopperPearson(confidence))
                .interval("agrestiCoull", seen.agrestiCoull(confidence))
                .interval("jeffreys", seen.jeffreys(confidence));
    }

    private static MethodOutput diagnosticAccuracy(MethodInput in) {
        var matrix = new ConfusionMatrix(in.count("tp"), in.count("fp"), in.count("fn"), in.count("tn"));
        PredictiveValues adjusted = matrix.at(in.probability("prevalence"));
        double confidence = in.level("conf");
        return new MethodOutput()
                .put("sensitivity", matrix.sensitivity().rate())
                .put("specificity", matrix.specificity().rate())
                .put("ppv", matrix.positivePredictiveValue().rate())
                .put("npv", matrix.negativePredictiveValue().rate())
                .put("lrPlus", matrix.positiveLikelihoodRatio())
                .put("lrMinus", matrix.negativeLikelihoodRatio())
                .put("dor", matrix.diagnosticOddsRatio())
                .put("youden", matrix.youden())
                .put("accuracy", matrix.accuracy().rate())
                .put("f1", matrix.f1())
                .put("mcc", matrix.matthewsCorrelation())
                .put("ppvAdj", adjusted.positive())
                .put("npvAdj", adjusted.negative())
                .interval("ppvAdj", adjusted.positiveInterval(confidence))
                .interval("npvAdj", adjusted.negativeInterval(confidence));
    }

    /// Successes among trials from two fields.
    static Proportion proportion(MethodInput in, String successes, String trials) {
        long x = in.count(successes);
        long n = in.count(trials);
        in.require(x <= n, successes, "must be at most " + trials + ", which is " + n + ", got " + x);
        return new Proportion(x, n);
    }
}
