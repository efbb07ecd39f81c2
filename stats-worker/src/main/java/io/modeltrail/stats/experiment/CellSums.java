package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.Map;
import java.util.TreeMap;

/// What was observed in one cell: how much, of how many subjects, what was kept out and why, and each metric.
final class CellSums {
    private final TreeMap<String, MetricSums> metrics = new TreeMap<>();
    private long observations;
    private long subjects;
    private long crossovers;
    private long ineligible;
    private long labelled;
    private long lateLabels;

    long observations() {
        return observations;
    }

    /// Subjects with at least one observation.
    long subjects() {
        return subjects;
    }

    /// Observations whose subject is allocated to another arm.
    long crossovers() {
        return crossovers;
    }

    /// Observations whose subject must not take part.
    long ineligible() {
        return ineligible;
    }

    /// Observations whose truth is known.
    long labelled() {
        return labelled;
    }

    /// Those of them whose truth came as a label of its own.
    long lateLabels() {
        return lateLabels;
    }

    Map<String, MetricSums> metrics() {
        return metrics;
    }

    MetricSums metric(String name) {
        return metrics.computeIfAbsent(name, _ -> new MetricSums());
    }

    void observe(boolean firstOfSubject) {
        observations++;
        subjects += firstOfSubject ? 1 : 0;
    }

    void crossOver() {
        crossovers++;
    }

    void refuse() {
        ineligible++;
    }

    void label(boolean isLate) {
        labelled++;
        lateLabels += isLate ? 1 : 0;
    }

    void add(CellSums other) {
        observations += other.observations;
        subjects += other.subjects;
        crossovers += other.crossovers;
        ineligible += other.ineligible;
        labelled += other.labelled;
        lateLabels += other.lateLabels;
        other.metrics.forEach((name, sums) -> metric(name).add(sums));
    }

    void write(BinaryWriter to) {
        to.number(observations).number(subjects).number(crossovers).number(ineligible);
        to.number(labelled).number(lateLabels);
        to.number(metrics.size());
        metrics.forEach((name, sums) -> {
            to.text(name);
            sums.write(to);
        });
    }

    static CellSums read(BinaryReader from) {
        var cell = new CellSums();
        cell.observations = from.number();
        cell.subjects = from.number();
        cell.crossovers = from.number();
        cell.ineligible = from.number();
        cell.labelled = from.number();
        cell.lateLabels = from.number();
        for (long left = from.number(); left > 0; left--) {
            cell.metrics.put(from.text(), MetricSums.read(from));
        }
        return cell;
    }
}
