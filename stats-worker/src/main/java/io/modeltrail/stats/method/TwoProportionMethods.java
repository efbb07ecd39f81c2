package io.modeltrail.stats.method;

import io.modeltrail.stats.estimate.StandardNormal;
import io.modeltrail.stats.twoproportion.ScoreTest;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.List;

/// Two independent proportions.
final class TwoProportionMethods {

    private TwoProportionMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("two_proportion_z", TwoProportionMethods::test),
                new Method("two_proportion_ci", TwoProportionMethods::intervals),
                new Method("farrington_manning", TwoProportionMethods::nonInferiority));
    }

    private static MethodOutput test(MethodInput in) {
        TwoProportions seen = proportions(in);
        return new MethodOutput()
                .put("z", seen.z())
                .put("pTwoSided", seen.p())
                .put("cohenH", seen.cohenH())
                .put("riskRatio", seen.riskRatio())
                .put("oddsRatio", seen.oddsRatio());
    }

    private static MethodOutput intervals(MethodInput in) {
        TwoProportions seen = proportions(in);
        double confidence = in.level("conf");
        return new MethodOutput()
                .put("diff", seen.difference())
                .interval("newcombe", seen.newcombe(confidence))
                .interval("wald", seen.wald(confidence))
                .interval("miettinenNurminen", seen.miettinenNurminen(confidence));
    }

    private static MethodOutput nonInferiority(MethodInput in) {
        TwoProportions seen = proportions(in);
        double margin = in.positive("margin");
        in.require(margin < 1, "margin", "must be a difference of rates below 1 (0.05 rather than 5), got " + margin);
        if (!seen.isDefined()) {
            return new MethodOutput().undefined("z", "pOneSided", "p1Tilde", "p2Tilde");
        }
        ScoreTest test = seen.score();
        double z = test.z(-margin);
        double[] rates = test.rates(-margin);
        return new MethodOutput()
                .put("z", z)
                .put("pOneSided", StandardNormal.upperP(z))
                .put("p1Tilde", rates[0])
                .put("p2Tilde", rates[1]);
    }

    private static TwoProportions proportions(MethodInput in) {
        return new TwoProportions(
                ProportionMethods.proportion(in, "x1", "n1"), ProportionMethods.proportion(in, "x2", "n2"));
    }
}
