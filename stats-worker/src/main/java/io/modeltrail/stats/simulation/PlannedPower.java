package io.modeltrail.stats.simulation;

import io.modeltrail.stats.mean.Sample;
import io.modeltrail.stats.mean.TTest;
import io.modeltrail.stats.power.NonInferiority;
import io.modeltrail.stats.power.StudyPlan;
import io.modeltrail.stats.power.TwoMeansPower;
import io.modeltrail.stats.power.TwoProportionsPower;
import io.modeltrail.stats.twoproportion.TwoProportions;
import java.util.List;

/// How often studies of the calculated size find what they were planned to find.
final class PlannedPower {
    /// The normal approximation of a few hundred subjects is off by so much.
    private static final double APPROXIMATE = 0.02;

    private PlannedPower() {}

    static List<Simulated> all(Runs runs) {
        return List.of(means(runs), proportions(runs), nonInferiority(runs), superiority(runs));
    }

    private static Simulated means(Runs runs) {
        var plan = new TwoMeansPower(0.5, 1, 0.05);
        int n = (int) Math.ceil(plan.sampleSize(0.8).orElseThrow());
        return runs.of(
                "two means",
                "t test, difference 0.5 deviations, " + n + " a group",
                Promise.about(plan.power(n).orElseThrow(), 0),
                random -> TTest.pooled(
                                        Sample.of(Draws.normals(random, n, 0)),
                                        Sample.of(Draws.normals(random, n, 0.5)),
                                        0)
                                .orElseThrow()
                                .p()
                        <= 0.05);
    }

    private static Simulated proportions(Runs runs) {
        var plan = new TwoProportionsPower(0.5, 0.6, 0.05);
        int n = (int) Math.ceil(plan.sampleSize(0.8).orElseThrow());
        return runs.of(
                "two proportions",
                "z test, 0.5 and 0.6, " + n + " a group",
                Promise.about(plan.power(n).orElseThrow(), APPROXIMATE),
                random -> TwoProportions.of(Draws.binomial(random, n, 0.5), n, Draws.binomial(random, n, 0.6), n)
                                .p()
                                .orElse(1)
                        <= 0.05);
    }

    private static Simulated nonInferiority(Runs runs) {
        var plan = new NonInferiority(0.85, 0.85, 0.1, 0.025);
        int n = (int) Math.ceil(plan.sampleSize(0.8).orElseThrow());
        return runs.of(
                "non-inferiority",
                "0.85 both, margin 0.1, " + n + " an arm, lower score limit",
                Promise.about(plan.power(n), APPROXIMATE),
                random -> TwoProportions.of(Draws.binomial(random, n, 0.85), n, Draws.binomial(random, n, 0.85), n)
                                .miettinenNurminen(0.95)
                                .orElseThrow()
                                .lower()
                        > -0.1);
    }

    private static Simulated superiority(Runs runs) {
        StudyPlan plan = StudyPlan.ofRates(0.8, 0.7, 0, new StudyPlan.Options(0.025, 2, 1, 0));
        int control = (int) plan.control(0.9).orElseThrow();
        int treatment = (int) plan.treatment(0.9).orElseThrow();
        return runs.of(
                "superiority, arms 2 to 1",
                "0.8 and 0.7, " + treatment + " and " + control + " subjects, lower Wald limit",
                Promise.about(plan.power(control).orElseThrow(), APPROXIMATE),
                random -> TwoProportions.of(
                                        Draws.binomial(random, treatment, 0.8),
                                        treatment,
                                        Draws.binomial(random, control, 0.7),
                                        control)
                                .wald(0.95)
                                .orElseThrow()
                                .lower()
                        > 0);
    }
}
