package io.modeltrail.stats.method;

import io.modeltrail.stats.paired.McNemar;
import io.modeltrail.stats.paired.PairedProportions;
import java.util.List;

/// Two versions judged right or wrong on the same cases.
final class PairedMethods {

    private PairedMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("mcnemar", PairedMethods::mcNemar),
                new Method("paired_proportion_diff", PairedMethods::difference));
    }

    private static MethodOutput mcNemar(MethodInput in) {
        var test = new McNemar(in.count("b"), in.count("c"));
        return new MethodOutput()
                .put("statistic", test.statistic())
                .put("p", test.p())
                .put("statisticCC", test.correctedStatistic())
                .put("pCC", test.correctedP())
                .put("pExact", test.exactP())
                .put("pMid", test.midP())
                .put("pMidFagerland", test.midPFagerland())
                .put("oddsRatio", test.oddsRatio());
    }

    private static MethodOutput difference(MethodInput in) {
        var pairs = new PairedProportions(in.count("a"), in.count("b"), in.count("c"), in.count("d"));
        double confidence = in.level("conf");
        return new MethodOutput()
                .put("diff", pairs.difference())
                .interval("wald", pairs.wald(confidence))
                .interval("newcombe", pairs.newcombe(confidence))
                .interval("newcombe10", pairs.newcombeCorrected(confidence))
                .interval("tango", pairs.tango(confidence));
    }
}
