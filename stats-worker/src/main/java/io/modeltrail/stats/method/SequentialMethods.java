package io.modeltrail.stats.method;

import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import io.modeltrail.stats.sequential.MixtureSprt;
import io.modeltrail.stats.sequential.NormalMixture;
import java.util.List;
import java.util.OptionalDouble;

/// Inference that stays valid however often one looks.
final class SequentialMethods {

    private SequentialMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("always_valid", SequentialMethods::alwaysValid),
                new Method("normal_mixture", SequentialMethods::normalMixture));
    }

    private static MethodOutput alwaysValid(MethodInput in) {
        double n = in.nonNegative("n");
        double estimate = in.finite("est");
        double error = in.nonNegative("se");
        double alpha = in.level("alpha");
        var sequence = new AsymptoticSequence(alpha, in.positive("tuningN"));
        var test = new MixtureSprt(in.positive("tau2"));
        return new MethodOutput()
                .put("rho", sequence.rho())
                .put("csHalfWidth", sequence.halfWidth(n, error))
                .put("csP", sequence.p(n, estimate, error))
                .put("msprtLambda", test.likelihoodRatio(estimate, error))
                .put("msprtP", test.p(estimate, error))
                .put("msprtHalfWidth", test.halfWidth(error, alpha))
                .put("statsigHalfWidth", test.halfWidth(error, alpha / 2))
                .put(
                        "fixedP",
                        error > 0
                                ? OptionalDouble.of(StandardNormal.twoSidedP(estimate / error))
                                : OptionalDouble.empty());
    }

    private static MethodOutput normalMixture(MethodInput in) {
        var mixture = new NormalMixture(in.positive("vOpt"), in.level("alphaOpt"));
        double sum = in.finite("s");
        double time = in.nonNegative("v");
        return new MethodOutput()
                .put("rho", mixture.rho())
                .put("bound", mixture.bound(time, in.level("alpha")))
                .put("logMixture", mixture.logEvidence(sum, time))
                .put("p", mixture.p(sum, time));
    }
}
