package io.modeltrail.stats.method;

import io.modeltrail.stats.power.NonInferiority;
import io.modeltrail.stats.power.StudyPlan;
import io.modeltrail.stats.power.TwoMeansPower;
import io.modeltrail.stats.power.TwoProportionsPower;
import java.util.List;
import java.util.OptionalDouble;

/// Sample size and power before a study.
final class PlanningMethods {

    private PlanningMethods() {}

    static List<Method> all() {
        return List.of(
                new Method("power_two_means", PlanningMethods::twoMeans),
                new Method("power_two_proportions", PlanningMethods::twoProportions),
                new Method("noninferiority_sample_size", PlanningMethods::nonInferiority),
                new Method("study_plan_proportions", PlanningMethods::planOfProportions),
                new Method("study_plan_means", PlanningMethods::planOfMeans));
    }

    private static MethodOutput twoMeans(MethodInput in) {
        var plan = new TwoMeansPower(in.finite("delta"), in.nonNegative("sd"), in.level("alpha"));
        double n = in.nonNegative("n");
        double target = in.level("targetPower");
        return new MethodOutput()
                .put("power", plan.power(n))
                .put("nPerGroup", plan.sampleSize(target))
                .put("powerNormal", plan.normalPower(n))
                .put("nNormal", plan.normalSampleSize(target));
    }

    private static MethodOutput twoProportions(MethodInput in) {
        var plan = new TwoProportionsPower(in.probability("p1"), in.probability("p2"), in.level("alpha"));
        double n = in.nonNegative("n");
        double target = in.level("targetPower");
        return new MethodOutput()
                .put("power", plan.power(n))
                .put("powerArcsine", plan.arcsinePower(n))
                .put("nPerGroup", plan.sampleSize(target))
                .put("nArcsine", plan.arcsineSampleSize(target));
    }

    private static MethodOutput nonInferiority(MethodInput in) {
        OptionalDouble n = new NonInferiority(
                        in.probability("pT"), in.probability("pC"), in.finite("margin"), in.level("alpha"))
                .sampleSize(in.level("power"));
        return new MethodOutput().put("n", n).put("nCeil", StudyPlan.whole(n));
    }

    private static MethodOutput planOfProportions(MethodInput in) {
        double treatment = in.probability("pT");
        double control = in.probability("pC");
        return answer(in, StudyPlan.ofRates(treatment, control, in.nonNegative("margin"), options(in)));
    }

    private static MethodOutput planOfMeans(MethodInput in) {
        return answer(
                in,
                StudyPlan.ofMeans(in.finite("difference"), in.positive("sd"), in.nonNegative("margin"), options(in)));
    }

    private static StudyPlan.Options options(MethodInput in) {
        double ratio = in.has("ratio") ? in.positive("ratio") : 1;
        double inflation = in.has("designEffect") ? in.positive("designEffect") : 1;
        long guardrails = in.has("guardrails") ? in.count("guardrails") : 0;
        in.require(guardrails <= 1000, "guardrails", "must be at most 1000, got " + guardrails);
        return new StudyPlan.Options(in.level("alpha"), ratio, inflation, (int) guardrails);
    }

    private static MethodOutput answer(MethodInput in, StudyPlan plan) {
        double target = in.level("power");
        var output = new MethodOutput();
        output.put("plannedPower", plan.plannedPower(target))
                .put("nControl", plan.control(target))
                .put("nTreatment", plan.treatment(target));
        if (in.has("n")) {
            output.put("powerAtN", plan.power(in.nonNegative("n")));
        }
        return output;
    }
}
