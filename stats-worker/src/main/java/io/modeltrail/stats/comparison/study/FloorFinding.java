package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floor;
import io.modeltrail.stats.comparison.study.ComparisonPolicy.Floors;
import io.modeltrail.stats.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// One version against one floor of the policy: PASS when the lower limit reaches it, FAIL when the upper limit does
/// not.
public record FloorFinding(
        String version,
        String metric,
        OptionalDouble estimate,
        Optional<Interval> interval,
        double minimum,
        double significant,
        Verdict reachesMinimum,
        Verdict reachesSignificant) {

    static List<FloorFinding> of(ComparisonPlan plan, List<MetricFinding> metrics) {
        Map<ComparedMetric, Effect> effects =
                metrics.stream().collect(Collectors.toMap(MetricFinding::metric, MetricFinding::effect));
        List<FloorFinding> findings = new ArrayList<>();
        for (boolean second : new boolean[] {false, true}) {
            String version = second ? plan.second() : plan.first();
            Floors floors = plan.policy().floors();
            Seen sensitivity = Seen.of(effects, ComparedMetric.SENSITIVITY, second);
            Seen specificity = Seen.of(effects, ComparedMetric.SPECIFICITY, second);
            findings.add(
                    Seen.of(effects, ComparedMetric.ACCURACY, second).against(floors.accuracy(), version, "accuracy"));
            findings.add(sensitivity
                    .meanWith(specificity)
                    .against(floors.diagnosticAccuracy(), version, "diagnosticAccuracy"));
            findings.add(sensitivity.against(floors.sensitivity(), version, "sensitivity"));
            findings.add(specificity.against(floors.specificity(), version, "specificity"));
            findings.add(Seen.of(effects, ComparedMetric.AUC, second).against(floors.auc(), version, "auc"));
        }
        return findings;
    }

    private record Seen(OptionalDouble estimate, Optional<Interval> interval) {
        static Seen of(Map<ComparedMetric, Effect> effects, ComparedMetric metric, boolean second) {
            Effect effect = effects.getOrDefault(metric, Effect.UNDEFINED);
            return second
                    ? new Seen(effect.second(), effect.secondInterval())
                    : new Seen(effect.first(), effect.firstInterval());
        }

        /// The mean of two independent rates, its limits by squaring and adding theirs: Zou and Donner (2008) Stat Med
        /// 27:1693.
        Seen meanWith(Seen other) {
            if (estimate.isEmpty() || other.estimate.isEmpty()) {
                return new Seen(OptionalDouble.empty(), Optional.empty());
            }
            double one = estimate.getAsDouble();
            double two = other.estimate.getAsDouble();
            double mean = (one + two) / 2;
            return new Seen(
                    OptionalDouble.of(mean),
                    interval.flatMap(a -> other.interval.map(b -> new Interval(
                            mean - StrictMath.hypot(one - a.lower(), two - b.lower()) / 2,
                            mean + StrictMath.hypot(a.upper() - one, b.upper() - two) / 2))));
        }

        FloorFinding against(Floor floor, String version, String metric) {
            return new FloorFinding(
                    version,
                    metric,
                    estimate,
                    interval,
                    floor.minimum(),
                    floor.significant(),
                    reaches(floor.minimum()),
                    reaches(floor.significant()));
        }

        private Verdict reaches(double floor) {
            if (estimate.isEmpty()) {
                return Verdict.NO_DATA;
            }
            return interval.isEmpty()
                    ? Verdict.INCONCLUSIVE
                    : interval.get().lower() >= floor
                            ? Verdict.PASS
                            : interval.get().upper() < floor ? Verdict.FAIL : Verdict.INCONCLUSIVE;
        }
    }
}
