package io.modeltrail.standalone.replay;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.comparison.study.CalibrationFinding;
import io.modeltrail.stats.comparison.study.CalibrationFinding.Calibration;
import io.modeltrail.stats.comparison.study.CalibrationFinding.Fit;
import io.modeltrail.stats.comparison.study.CaseAccounting;
import io.modeltrail.stats.comparison.study.FloorFinding;
import io.modeltrail.stats.comparison.study.GroupFinding;
import io.modeltrail.stats.comparison.study.MetricFinding;
import io.modeltrail.stats.comparison.study.VersionComparison;
import io.modeltrail.stats.estimate.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A comparison of two versions on stored predictions as a table for people. Groups that have too few cases to be
/// judged are counted, not listed; the JSON has them all.
public final class StudyTable {
    private static final String ROW = "%-14s %-26s %-26s %-28s %-10s %s%n";

    private final StringBuilder rows = new StringBuilder();

    private StudyTable() {}

    public static String of(VersionComparison comparison) {
        var table = new StudyTable();
        table.cases(comparison.cases(), comparison.clustered());
        table.add("%n");
        table.row("", comparison.plan().first(), comparison.plan().second(), "second - first", "p", "not worse by");
        comparison.metrics().forEach(table::metric);
        comparison.calibration().ifPresent(table::calibration);
        comparison.metrics().forEach(table::discordant);
        if (!comparison.indeterminateAsWrong().isEmpty()) {
            table.add("%nCannot tell counted as wrong:%n");
            comparison.indeterminateAsWrong().forEach(table::metric);
        }
        table.floors(comparison);
        table.groups(comparison);
        table.add("%n%s%n", comparison.recommendation());
        comparison.reasons().forEach(reason -> table.add("- %s%n", reason));
        table.add(
                "%nPlan %s, policy %s version %s%n",
                comparison.planDigest(),
                comparison.plan().policy().id(),
                comparison.plan().policy().version());
        return table.rows.toString();
    }

    private void cases(CaseAccounting cases, boolean clustered) {
        add(
                "%d cases of %d subjects, %d labelled, %d with the condition%s%n",
                cases.cases(),
                cases.subjects(),
                cases.labelled(),
                cases.positives(),
                clustered ? "; intervals allow for subjects with several cases" : "");
        add(
                "answered by both %d (coverage %s), only first %d, only second %d, neither %d; indeterminate %d; decided by both %d%n",
                cases.answeredByBoth(),
                number(cases.coverage(), 3),
                cases.onlyFirst(),
                cases.onlySecond(),
                cases.neither(),
                cases.indeterminate(),
                cases.decidedByBoth());
    }

    private void metric(MetricFinding one) {
        var effect = one.effect();
        row(
                one.metric().words(),
                estimate(effect.first(), effect.firstInterval()),
                estimate(effect.second(), effect.secondInterval()),
                estimate(effect.difference(), effect.interval()),
                number(effect.p(), 6),
                one.margin().map(margin -> margin + " " + words(one.notWorse())).orElse("")
                        + (one.superior() ? ", better" : ""));
    }

    private void calibration(CalibrationFinding found) {
        row("slope", fit(found.first().slope()), fit(found.second().slope()), fit(found.slopeDifference()), "", "");
        row(
                "intercept",
                fit(found.first().intercept()),
                fit(found.second().intercept()),
                fit(found.interceptDifference()),
                "",
                "");
        row("in the large", fit(found.first().inTheLarge()), fit(found.second().inTheLarge()), "", "", "");
        row("obs./expected", observed(found.first()), observed(found.second()), "", "", "");
    }

    private static String observed(Calibration version) {
        return number(version.observedToExpected(), 4);
    }

    private void discordant(MetricFinding one) {
        one.counts()
                .ifPresent(counts -> add(
                        "McNemar, %s: only first right %d, only second right %d, mid-p %.6f, exact p %.6f%n",
                        one.metric().words(),
                        counts.onlyFirstRight(),
                        counts.onlySecondRight(),
                        counts.midP(),
                        counts.exactP()));
    }

    private void floors(VersionComparison comparison) {
        add("%nFloors of the policy, met by the lower limit:%n");
        for (FloorFinding floor : comparison.floors()) {
            add(
                    "%-10s %-20s %-26s minimum %.2f %s, significant %.2f %s%n",
                    floor.version(),
                    floor.metric(),
                    estimate(floor.estimate(), floor.interval()),
                    floor.minimum(),
                    words(floor.reachesMinimum()),
                    floor.significant(),
                    words(floor.reachesSignificant()));
        }
    }

    private void groups(VersionComparison comparison) {
        long minimum = comparison.plan().policy().minimumCases();
        for (String attribute : comparison.plan().groups()) {
            var asked = comparison.groups().stream()
                    .filter(one -> one.attribute().equals(attribute))
                    .toList();
            long few = asked.stream().filter(one -> one.cases() < minimum).count();
            add("%nBy %s (%d of %d with fewer than %d cases not listed):%n", attribute, few, asked.size(), minimum);
            asked.stream().filter(one -> one.cases() >= minimum).forEach(this::group);
        }
    }

    private void group(GroupFinding one) {
        add(
                "%-24s %-12s n %-6d second - first %-28s %s%n",
                one.value(),
                one.metric().words(),
                one.cases(),
                estimate(one.effect().difference(), one.effect().interval()),
                words(one.verdict()));
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String fit(Optional<Fit> fit) {
        return fit.map(found -> estimate(OptionalDouble.of(found.value()), Optional.of(found.interval())))
                .orElse("undefined");
    }

    private static String estimate(OptionalDouble value, Optional<Interval> interval) {
        return number(value, 4)
                + interval.map(limits -> String.format(Locale.ROOT, " [%.4f, %.4f]", limits.lower(), limits.upper()))
                        .orElse("");
    }

    private static String number(OptionalDouble value, int digits) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble());
    }

    private void row(String name, String first, String second, String difference, String p, String verdict) {
        add(ROW, name, first, second, difference, p, verdict);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library for one private method
    private void add(String format, Object... values) {
        rows.append(String.format(Locale.ROOT, format, values));
    }
}
