package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.TwoByTwo;
import io.modeltrail.stats.validation.ReaderFinding.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of an analysis goes on the log; the rest stays in its document.
public final class FindingsSummary {

    /// More would not fit an event; the document has them all.
    private static final int MOST_BEHIND = 100;

    private FindingsSummary() {}

    public static StudyFindings of(StudyAnalysis analysis) {
        long judged =
                analysis.subgroups().stream().filter(SubgroupFinding::judged).count();
        return new StudyFindings(
                analysis.flow(),
                analysis.clustered(),
                analysis.readers().stream().map(FindingsSummary::table).toList(),
                findings(analysis),
                analysis.endpoints(),
                judged,
                analysis.subgroups().size() - judged,
                analysis.subgroups().stream()
                        .filter(SubgroupFinding::behind)
                        .map(SubgroupFinding::words)
                        .limit(MOST_BEHIND)
                        .toList());
    }

    private static TwoByTwo table(ReaderFinding reader) {
        var table = reader.table();
        return new TwoByTwo(
                reader.reader(),
                table.truePositives(),
                table.falsePositives(),
                table.falseNegatives(),
                table.trueNegatives());
    }

    private static List<MetricFinding> findings(StudyAnalysis analysis) {
        var findings = new ArrayList<MetricFinding>();
        addReader(findings, "", analysis.readers().getFirst());
        if (analysis.readers().size() > 1) {
            addReader(findings, "comparator.", analysis.readers().getLast());
        }
        analysis.comparisons()
                .forEach(one ->
                        finding("gain." + one.metric().words(), one.gain()).ifPresent(findings::add));
        return findings;
    }

    private static void addReader(List<MetricFinding> findings, String prefix, ReaderFinding reader) {
        reader.metrics()
                .forEach(one ->
                        finding(prefix + one.metric().words(), one.measured()).ifPresent(findings::add));
        reader.calibration().ifPresent(calibration -> {
            long n = calibration.reliability().cases();
            calibration.slope().ifPresent(fit -> findings.add(fitted(prefix + "calibration_slope", fit, n)));
            calibration.intercept().ifPresent(fit -> findings.add(fitted(prefix + "calibration_intercept", fit, n)));
        });
    }

    private static MetricFinding fitted(String name, Fit fit, long n) {
        return new MetricFinding(
                name, fit.value(), fit.interval().lower(), fit.interval().upper(), n);
    }

    private static Optional<MetricFinding> finding(String name, Measured measured) {
        return measured.interval()
                .map(interval -> new MetricFinding(
                        name, measured.value().orElseThrow(), interval.lower(), interval.upper(), measured.n()));
    }
}
