package io.modeltrail.standalone.replay;

import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.observation.PairedComparison.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A comparison as a table for people.
public final class ComparisonTable {

    private ComparisonTable() {}

    public static String of(PairedComparison comparison) {
        var rows = new StringBuilder();
        add(
                rows,
                "%d cases, %d labelled, %d scored by both (coverage %s), %d positive%n",
                comparison.cases(),
                comparison.labelledCases(),
                comparison.scoredByBoth(),
                number(coverage(comparison), 3),
                comparison.positives());
        add(rows, "%-22s %-24s %-24s%n", "", comparison.stableVersion(), comparison.canaryVersion());
        var stable = comparison.stable();
        var canary = comparison.canary();
        row(rows, "AUC (DeLong)", auc(stable), auc(canary));
        row(rows, "sensitivity (Wilson)", sensitivity(stable), sensitivity(canary));
        row(rows, "specificity (Wilson)", specificity(stable), specificity(canary));
        add(rows, "DeLong: Z %s, p %s%n", number(comparison.deLongZ(), 6), number(comparison.deLongP(), 4));
        add(
                rows,
                "McNemar: b %d (only %s right), c %d (only %s right), exact p %s%n",
                comparison.b(),
                comparison.stableVersion(),
                comparison.c(),
                comparison.canaryVersion(),
                number(comparison.mcNemarExactP(), 6));
        return rows.toString();
    }

    private static @Nullable Double coverage(PairedComparison comparison) {
        return comparison.labelledCases() == 0 ? null : (double) comparison.scoredByBoth() / comparison.labelledCases();
    }

    private static String auc(Reader reader) {
        return interval(reader.auc(), reader.aucLower(), reader.aucUpper(), 6);
    }

    private static String sensitivity(Reader reader) {
        return interval(reader.sensitivity(), reader.sensitivityLower(), reader.sensitivityUpper(), 4);
    }

    private static String specificity(Reader reader) {
        return interval(reader.specificity(), reader.specificityLower(), reader.specificityUpper(), 4);
    }

    private static String interval(
            @Nullable Double estimate, @Nullable Double lower, @Nullable Double upper, int digits) {
        return estimate == null
                ? "undefined"
                : "%s [%s, %s]".formatted(number(estimate, digits), number(lower, 4), number(upper, 4));
    }

    private static String number(@Nullable Double value, int digits) {
        return value == null ? "undefined" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static void row(StringBuilder rows, String name, String stable, String canary) {
        add(rows, "%-22s %-24s %-24s%n", name, stable, canary);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library for one private method
    private static void add(StringBuilder rows, String format, Object... values) {
        rows.append(String.format(Locale.ROOT, format, values));
    }
}
