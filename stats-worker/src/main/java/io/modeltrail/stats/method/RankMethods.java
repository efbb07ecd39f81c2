package io.modeltrail.stats.method;

import io.modeltrail.stats.rank.KolmogorovSmirnov;
import io.modeltrail.stats.rank.MannWhitney;
import java.util.List;

/// Two samples compared by order.
final class RankMethods {

    private RankMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("mann_whitney", RankMethods::mannWhitney),
                new Method("ks_2samp", RankMethods::kolmogorovSmirnov));
    }

    private static MethodOutput mannWhitney(MethodInput in) {
        var test = new MannWhitney(in.numbers("x"), in.numbers("y"));
        return new MethodOutput()
                .put("u", test.u())
                .put("pAsymptotic", test.p())
                .put("pAsymptoticCC", test.correctedP())
                .put("pExact", test.exactP())
                .put("cles", test.commonLanguageEffect());
    }

    private static MethodOutput kolmogorovSmirnov(MethodInput in) {
        var test = new KolmogorovSmirnov(in.numbers("x"), in.numbers("y"));
        return new MethodOutput()
                .put("d", test.d())
                .put("pAsymptotic", test.p())
                .put("pExact", test.exactP());
    }
}
