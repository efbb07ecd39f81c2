package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.stats.experiment.QuantileComparison.EpochValues;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// The cells of all partitions together, and how an arm compares with control in them.
record MergedCells(TreeMap<Cell, CellSums> cells) {
    static MergedCells of(Collection<PartitionExperiment> parts) {
        var all = new TreeMap<Cell, CellSums>();
        for (PartitionExperiment part : parts) {
            part.cells()
                    .forEach((cell, sums) ->
                            all.computeIfAbsent(cell, _ -> new CellSums()).add(sums));
        }
        return new MergedCells(all);
    }

    ArmComparison compare(OutcomePlan plan, String control, String arm, AsymptoticSequence sequence) {
        Double share = plan.quantile();
        if (share != null) {
            return new QuantileComparison(share, epochs(plan.metric(), control, arm));
        }
        return new MeanComparison(
                pairs(plan.metric(), control, arm, MetricSums::all), plan.kind() == OutcomeKind.PROPORTION, sequence);
    }

    /// Cells where both arms have units with the metric.
    List<CellPair> pairs(String metric, String control, String arm, Function<MetricSums, UnitSums> which) {
        List<CellPair> pairs = new ArrayList<>();
        cells.forEach((cell, sums) -> {
            CellSums others = cells.get(new Cell(cell.epoch(), cell.stratum(), control));
            if (cell.arm().equals(arm) && others != null) {
                UnitSums own = units(sums, metric, which);
                UnitSums base = units(others, metric, which);
                if (own.units() > 0 && base.units() > 0) {
                    pairs.add(new CellPair(base, own));
                }
            }
        });
        return pairs;
    }

    long units(String metric, String arm) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().arm().equals(arm))
                .mapToLong(entry ->
                        units(entry.getValue(), metric, MetricSums::all).units())
                .sum();
    }

    private static UnitSums units(CellSums cell, String metric, Function<MetricSums, UnitSums> which) {
        MetricSums known = cell.metrics().get(metric);
        return known == null ? UnitSums.none() : which.apply(known);
    }

    private List<EpochValues> epochs(String metric, String control, String arm) {
        var byEpoch = new TreeMap<Integer, EpochValues>();
        cells.forEach((cell, sums) -> {
            EpochValues values = byEpoch.computeIfAbsent(
                    cell.epoch(), epoch -> new EpochValues(epoch, new TreeMap<>(), new TreeMap<>()));
            MetricSums known = sums.metrics().get(metric);
            if (known != null && (cell.arm().equals(arm) || cell.arm().equals(control))) {
                var side = cell.arm().equals(arm) ? values.arm() : values.control();
                known.bins().forEach((bin, count) -> side.merge(bin, count, Long::sum));
            }
        });
        return List.copyOf(byEpoch.values());
    }
}
