package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// From findings to a recommendation by the conjunctive rule: one success metric superior, every guardrail
/// non-inferior,
/// every floor reached, every quality check passed. Harm that is shown comes first, then what is not known, then what
/// is gained. Schultzberg, Ankargren and Frånberg (2024) arXiv:2402.11609: the level is shared by the success metrics
/// and not by the guardrails, all of which must pass.
record Judgement(
        ComparisonPlan plan,
        List<QualityFinding> quality,
        List<MetricFinding> metrics,
        List<MetricFinding> indeterminateAsWrong,
        Optional<CalibrationFinding> calibration,
        List<FloorFinding> floors,
        List<GroupFinding> groups,
        List<GapFinding> gaps) {

    Recommendation recommendation() {
        if (!harm().isEmpty()) {
            return Recommendation.REJECT;
        }
        if (!losses().isEmpty()) {
            return Recommendation.KEEP_CURRENT;
        }
        if (!unknown().isEmpty()) {
            return Recommendation.MORE_DATA;
        }
        if (superior().isEmpty()) {
            return possibleGains().isEmpty() ? Recommendation.KEEP_CURRENT : Recommendation.MORE_DATA;
        }
        return open().isEmpty() ? Recommendation.DEPLOY : Recommendation.DEPLOY_WITH_MONITORING;
    }

    /// The grounds of the recommendation first, then everything else a reader should know.
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        Stream.of(harm(), losses(), unknown(), gains(), possibleGains(), kept(), open())
                .forEach(reasons::addAll);
        return List.copyOf(reasons);
    }

    private List<String> harm() {
        List<String> reasons = new ArrayList<>();
        guardrails(Verdict.FAIL)
                .map(one -> "%s is worse with %s by more than the margin %s: %s"
                        .formatted(one.metric().words(), plan.second(), margin(one), gain(one)))
                .forEach(reasons::add);
        floors(one -> one.reachesMinimum() == Verdict.FAIL)
                .map(one -> "%s of %s lies below the floor %s of the policy: upper limit %s%s"
                        .formatted(
                                one.metric(),
                                plan.second(),
                                number(one.minimum()),
                                number(limits(one).upper()),
                                firstMisses(one) ? "; so does that of " + plan.first() : ""))
                .forEach(reasons::add);
        groups.stream()
                .filter(one -> one.verdict() == Verdict.FAIL)
                .map(one -> "in %s = %s the %s of %s is lower by more than the margin (%s after Holm)"
                        .formatted(one.attribute(), one.value(), one.metric().words(), plan.second(), p(one.worseP())))
                .forEach(reasons::add);
        return reasons;
    }

    /// Guardrails shown to be worse, though perhaps by less than the margin.
    private List<String> losses() {
        return guardrails(Verdict.INCONCLUSIVE)
                .filter(one -> one.gain().filter(gain -> gain.upper() < 0).isPresent())
                .map(one -> "%s is worse with %s, by the margin %s or more for all that is known: %s"
                        .formatted(one.metric().words(), plan.second(), margin(one), gain(one)))
                .toList();
    }

    private List<String> unknown() {
        List<String> reasons = new ArrayList<>();
        quality.stream().filter(one -> !one.ok()).map(QualityFinding::words).forEach(reasons::add);
        guardrails(Verdict.INCONCLUSIVE)
                .filter(one -> one.gain().filter(gain -> gain.upper() < 0).isEmpty())
                .map(one -> "a loss of %s by the margin %s is not excluded: %s"
                        .formatted(one.metric().words(), margin(one), gain(one)))
                .forEach(reasons::add);
        plan.guardrails().stream()
                .filter(metric ->
                        metrics.stream().noneMatch(one -> one.metric() == metric && one.notWorse() != Verdict.NO_DATA))
                .map(metric -> "the guardrail %s cannot be judged: no cases count for it".formatted(metric.words()))
                .forEach(reasons::add);
        floors(one -> one.reachesMinimum() == Verdict.INCONCLUSIVE)
                .map(one -> "%s of %s is not shown to reach the floor %s of the policy: lower limit %s"
                        .formatted(
                                one.metric(),
                                plan.second(),
                                number(one.minimum()),
                                one.interval()
                                        .map(limits -> number(limits.lower()))
                                        .orElse("unknown")))
                .forEach(reasons::add);
        return reasons;
    }

    private List<MetricFinding> superior() {
        return metrics.stream().filter(MetricFinding::superior).toList();
    }

    private List<String> gains() {
        return superior().stream()
                .map(one -> "%s is better with %s: %s (%s after Holm)"
                        .formatted(
                                one.metric().words(),
                                plan.second(),
                                gain(one),
                                p(one.adjustedP().orElseThrow())))
                .toList();
    }

    /// Success metrics that may have gained as much as would matter, where none is shown to have gained.
    private List<String> possibleGains() {
        if (!superior().isEmpty()) {
            return List.of();
        }
        return metrics.stream()
                .filter(one -> plan.success().contains(one.metric()))
                .filter(one -> one.margin().isPresent()
                        && one.gain()
                                .filter(gain -> gain.upper() >= one.margin().orElseThrow())
                                .isPresent())
                .map(one -> "no gain of %s is shown, and one of %s or more is not excluded: %s"
                        .formatted(one.metric().words(), margin(one), gain(one)))
                .toList();
    }

    private List<String> kept() {
        if (!superior().isEmpty()) {
            return List.of();
        }
        return List.of("no success metric (%s) is shown to be better with %s"
                .formatted(
                        String.join(
                                ", ",
                                plan.success().stream()
                                        .map(ComparedMetric::words)
                                        .toList()),
                        plan.second()));
    }

    /// What does not stand against the second version, yet wants watching.
    private List<String> open() {
        List<String> reasons = new ArrayList<>();
        floors(one -> one.reachesMinimum() == Verdict.PASS && one.reachesSignificant() != Verdict.PASS)
                .map(one -> "%s of %s reaches its floor, but is not shown to reach %s, the clinically significant level"
                        .formatted(one.metric(), plan.second(), number(one.significant())))
                .forEach(reasons::add);
        plan.groups().forEach(attribute -> openGroups(attribute).ifPresent(reasons::add));
        gaps.stream()
                .filter(one -> one.finding().verdict() == Verdict.FAIL)
                .map(one -> "%s serves %s = %s worse than all others: %s lower by %s (%s after Holm)"
                        .formatted(
                                plan.second(),
                                one.attribute(),
                                one.finding().name(),
                                one.metric().words(),
                                number(-one.finding().gap().orElseThrow()),
                                p(one.finding().worseP())))
                .forEach(reasons::add);
        calibration
                .filter(found -> found.second().isOff())
                .map(found -> "%s is miscalibrated: slope %s, observed/expected %s"
                        .formatted(
                                plan.second(),
                                found.second()
                                        .slope()
                                        .map(fit -> number(fit.value()))
                                        .orElse("undefined"),
                                number(found.second().observedToExpected().orElse(Double.NaN))))
                .ifPresent(reasons::add);
        return reasons;
    }

    private Optional<String> openGroups(String attribute) {
        List<GroupFinding> asked =
                groups.stream().filter(one -> one.attribute().equals(attribute)).toList();
        List<GroupFinding> open = asked.stream()
                .filter(one -> one.verdict() == Verdict.INCONCLUSIVE || one.verdict() == Verdict.NO_DATA)
                .toList();
        long few = open.stream()
                .filter(one -> one.cases() < plan.policy().minimumCases())
                .count();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "by %s, %d of %d questions whether a group is worse off are open, %d of them for fewer than %d cases"
                                .formatted(
                                        attribute,
                                        open.size(),
                                        asked.size(),
                                        few,
                                        plan.policy().minimumCases()));
    }

    /// Whether "cannot tell" is left out or counted as wrong, a guardrail must hold.
    private Stream<MetricFinding> guardrails(Verdict verdict) {
        return Stream.concat(metrics.stream(), indeterminateAsWrong.stream())
                .filter(one -> plan.guardrails().contains(one.metric()) && one.notWorse() == verdict);
    }

    private Stream<FloorFinding> floors(Predicate<FloorFinding> wanted) {
        return floors.stream()
                .filter(one -> one.version().equals(plan.second()))
                .filter(wanted);
    }

    private boolean firstMisses(FloorFinding floor) {
        return floors.stream()
                .anyMatch(one -> one.version().equals(plan.first())
                        && one.metric().equals(floor.metric())
                        && one.reachesMinimum() == Verdict.FAIL);
    }

    private static Interval limits(FloorFinding floor) {
        return floor.interval().orElseThrow();
    }

    private static String margin(MetricFinding one) {
        return one.margin().map(Judgement::number).orElse("(none)");
    }

    private static String gain(MetricFinding one) {
        return one.gain()
                .map(gain -> "gain %s [%s, %s]"
                        .formatted(
                                number(one.metric()
                                        .gain(one.effect().difference().orElseThrow())),
                                number(gain.lower()),
                                number(gain.upper())))
                .orElse("gain unknown");
    }

    private static String p(double value) {
        return value < 0.0001 ? "p < 0.0001" : "p " + number(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
