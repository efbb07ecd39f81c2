package io.modeltrail.stats.method;

import io.modeltrail.stats.metric.ArmSums;
import io.modeltrail.stats.metric.Cuped;
import io.modeltrail.stats.metric.RatioMetric;
import java.util.List;

/// Readouts from the sufficient statistics of a control arm A and a treatment arm B.
final class MetricMethods {

    private MetricMethods() {}

    static List<Method> all() {
        return List.of(new Method("ratio_metric", MetricMethods::ratio), new Method("cuped", MetricMethods::adjusted));
    }

    private static MethodOutput ratio(MethodInput in) {
        var metric = new RatioMetric(arm(in, "N", "D", "ND", "A"), arm(in, "N", "D", "ND", "B"));
        return new MethodOutput()
                .put("ratioA", metric.controlRatio())
                .put("ratioB", metric.treatmentRatio())
                .put("diff", metric.difference())
                .put("se", metric.standardError())
                .put("z", metric.z())
                .put("pTwoSided", metric.p())
                .put("lift", metric.lift())
                .put("liftSe", metric.liftStandardError());
    }

    private static MethodOutput adjusted(MethodInput in) {
        var cuped = new Cuped(arm(in, "X", "Y", "XY", "A"), arm(in, "X", "Y", "XY", "B"));
        return new MethodOutput()
                .put("theta", cuped.theta())
                .put("diffUnadjusted", cuped.unadjustedDifference())
                .put("diff", cuped.difference())
                .put("se", cuped.standardError())
                .put("seUnadjusted", cuped.unadjustedStandardError())
                .put("varianceReduction", cuped.varianceReduction());
    }

    private static ArmSums arm(MethodInput in, String x, String y, String product, String arm) {
        return ArmSums.of(
                in.count("n" + arm),
                in.finite("sum" + x + arm),
                in.finite("sum" + y + arm),
                in.nonNegative("sum" + x + x + arm),
                in.nonNegative("sum" + y + y + arm),
                in.finite("sum" + product + arm));
    }
}
