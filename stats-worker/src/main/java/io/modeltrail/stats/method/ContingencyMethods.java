package io.modeltrail.stats.method;

import io.modeltrail.stats.contingency.Agreement;
import io.modeltrail.stats.contingency.FisherExact;
import io.modeltrail.stats.contingency.MantelHaenszel;
import io.modeltrail.stats.contingency.TwoByTwo;
import java.util.Arrays;
import java.util.List;

/// Tables of counts.
final class ContingencyMethods {

    private ContingencyMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("chi2_2x2", ContingencyMethods::chiSquare),
                new Method("fisher_2x2", ContingencyMethods::fisher),
                new Method("cmh", ContingencyMethods::mantelHaenszel),
                new Method("cohen_kappa", ContingencyMethods::kappa));
    }

    private static MethodOutput chiSquare(MethodInput in) {
        TwoByTwo table = table(in);
        return new MethodOutput()
                .put("statistic", table.statistic())
                .put("p", table.p())
                .put("statisticYates", table.correctedStatistic())
                .put("pYates", table.correctedP())
                .put("minExpected", table.minimumExpected())
                .put("phi", table.phi());
    }

    /// With the optional field `conf` also the exact limits of the conditional odds ratio.
    private static MethodOutput fisher(MethodInput in) {
        TwoByTwo table = table(in);
        FisherExact test = table.fisher();
        MethodOutput out = new MethodOutput()
                .put("pTwoSided", test.p())
                .put("pLess", test.lessP())
                .put("pGreater", test.greaterP())
                .put("oddsRatioSample", table.oddsRatio())
                .put("oddsRatioConditional", test.oddsRatio());
        return in.has("conf") ? out.interval("oddsRatioConditional", test.oddsRatioLimits(in.level("conf"))) : out;
    }

    private static MethodOutput mantelHaenszel(MethodInput in) {
        long[][][] strata = in.tables("strata");
        for (int i = 0; i < strata.length; i++) {
            in.require(
                    strata[i].length == 2 && strata[i][0].length == 2,
                    "strata[" + i + "]",
                    "must be a table of two rows and two columns, [[a, b], [c, d]]");
        }
        var test = new MantelHaenszel(Arrays.stream(strata)
                .map(rows -> new TwoByTwo(rows[0][0], rows[0][1], rows[1][0], rows[1][1]))
                .toList());
        return new MethodOutput()
                .put("statistic", test.statistic())
                .put("p", test.p())
                .put("statisticCC", test.correctedStatistic())
                .put("pCC", test.correctedP())
                .put("oddsRatioMH", test.oddsRatio());
    }

    private static MethodOutput kappa(MethodInput in) {
        long[][] table = in.table("table");
        in.require(
                table.length > 0 && table[0].length == table.length,
                "table",
                "must have as many rows as columns, at least one: both raters judge by the same categories");
        var agreement = new Agreement(table);
        return new MethodOutput()
                .put("kappa", agreement.kappa())
                .put("se", agreement.standardError())
                .put("kappaLinear", agreement.linear())
                .put("kappaQuadratic", agreement.quadratic());
    }

    private static TwoByTwo table(MethodInput in) {
        return new TwoByTwo(in.count("a"), in.count("b"), in.count("c"), in.count("d"));
    }
}
