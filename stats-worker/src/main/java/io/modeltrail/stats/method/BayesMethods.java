package io.modeltrail.stats.method;

import io.modeltrail.stats.bayes.BetaComparison;
import io.modeltrail.stats.bayes.BetaPosterior;
import io.modeltrail.stats.bayes.NormalBelief;
import io.modeltrail.stats.bayes.NormalComparison;
import java.util.List;
import java.util.Optional;

/// Bayesian comparison of two arms.
final class BayesMethods {

    private static final double CREDIBLE = 0.95;

    private BayesMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("bayes_beta_binomial", BayesMethods::betaBinomial),
                new Method("bayes_normal", BayesMethods::normal));
    }

    private static MethodOutput betaBinomial(MethodInput in) {
        var prior = new BetaPosterior(in.positive("priorAlpha"), in.positive("priorBeta"));
        BetaPosterior a = prior.after(ProportionMethods.proportion(in, "xA", "nA"));
        BetaPosterior b = prior.after(ProportionMethods.proportion(in, "xB", "nB"));
        var comparison = new BetaComparison(a, b);
        return new MethodOutput()
                .put("probBGreater", comparison.probabilityBIsGreater())
                .put("lossChooseB", comparison.lossOfChoosingB())
                .put("lossChooseA", comparison.lossOfChoosingA())
                .put("meanA", a.mean())
                .put("meanB", b.mean())
                .interval("ciB", Optional.of(b.credible(CREDIBLE)));
    }

    private static MethodOutput normal(MethodInput in) {
        NormalBelief prior = in.has("priorSd")
                ? new NormalBelief(in.finite("priorMean"), in.positive("priorSd"))
                : NormalBelief.none();
        double confidence = in.level("conf");
        double errorA = in.nonNegative("seA");
        double errorB = in.nonNegative("seB");
        double meanA = in.finite("meanA");
        double meanB = in.finite("meanB");
        if (errorA == 0 || errorB == 0) {
            return new MethodOutput()
                    .undefined("diff", "sd", "probBGreater", "lossChooseB", "lossChooseA", "ciLower", "ciUpper");
        }
        var comparison = new NormalComparison(prior.after(meanA, errorA), prior.after(meanB, errorB));
        return new MethodOutput()
                .put("diff", comparison.difference())
                .put("sd", comparison.deviation())
                .put("probBGreater", comparison.probabilityBIsGreater())
                .put("lossChooseB", comparison.lossOfChoosingB())
                .put("lossChooseA", comparison.lossOfChoosingA())
                .interval("ci", Optional.of(comparison.credible(confidence)));
    }
}
