package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.distribution.Normal;
import io.modeltrail.stats.multiplicity.AdjustedP;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether the second version is worse than the first within one subgroup or site, by the margin of the metric. One
/// attribute is one family: Holm over all its values and metrics, those with too few cases included, at the level
/// divided by the number of attributes.
///
/// @param notWorseP adjusted, against "worse by the margin or more"; 1 below the minimum of cases
/// @param worseP adjusted, against "not worse by more than the margin"
/// @param verdict INCONCLUSIVE too below the policy's minimum of cases
public record GroupFinding(
        String attribute,
        String value,
        ComparedMetric metric,
        long cases,
        Effect effect,
        double notWorseP,
        double worseP,
        Verdict verdict) {

    static List<GroupFinding> of(ComparisonPlan plan, List<JudgedCase> cases, boolean clustered) {
        return plan.groups().stream()
                .flatMap(attribute -> family(plan, cases, attribute, clustered).stream())
                .toList();
    }

    private record Question(String value, ComparedMetric metric, double margin, PairedRates rates) {}

    private static List<GroupFinding> family(
            ComparisonPlan plan, List<JudgedCase> cases, String attribute, boolean clustered) {
        List<Question> questions = questions(plan, cases, attribute, clustered);
        long minimum = plan.policy().minimumCases();
        double[] notWorse = new AdjustedP(questions.stream()
                        .mapToDouble(one ->
                                one.rates.cases() < minimum ? 1 : Normal.survival(one.rates.zNotWorse(one.margin)))
                        .toArray())
                .holm();
        double[] worse = new AdjustedP(questions.stream()
                        .mapToDouble(
                                one -> one.rates.cases() < minimum ? 1 : Normal.survival(one.rates.zWorse(one.margin)))
                        .toArray())
                .holm();
        double alpha = plan.policy().tail() / plan.groups().size();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> finding(attribute, questions.get(i), notWorse[i], worse[i], alpha, plan.policy()))
                .toList();
    }

    private static List<Question> questions(
            ComparisonPlan plan, List<JudgedCase> cases, String attribute, boolean clustered) {
        var members = cases.stream()
                .filter(one -> one.group(attribute).isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.group(attribute).orElseThrow(), TreeMap::new, Collectors.toList()));
        List<Question> questions = new ArrayList<>();
        members.forEach((value, group) -> List.of(ComparedMetric.SENSITIVITY, ComparedMetric.SPECIFICITY)
                .forEach(metric -> {
                    Double margin = plan.margins().get(metric);
                    if (margin != null) {
                        questions.add(new Question(
                                value,
                                metric,
                                margin,
                                PairedRates.of(
                                        group.stream()
                                                .filter(one -> one.countsFor(metric))
                                                .toList(),
                                        clustered)));
                    }
                }));
        return questions;
    }

    private static GroupFinding finding(
            String attribute, Question asked, double notWorse, double worse, double alpha, ComparisonPolicy policy) {
        long cases = asked.rates.cases();
        Verdict verdict = cases == 0
                ? Verdict.NO_DATA
                : cases < policy.minimumCases()
                        ? Verdict.INCONCLUSIVE
                        : worse <= alpha ? Verdict.FAIL : notWorse <= alpha ? Verdict.PASS : Verdict.INCONCLUSIVE;
        return new GroupFinding(
                attribute,
                asked.value,
                asked.metric,
                cases,
                asked.rates.effect(policy.confidence()),
                notWorse,
                worse,
                verdict);
    }
}
