package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmMetric;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.BinCount;
import io.modeltrail.events.experiment.CovariateSums;
import io.modeltrail.events.experiment.EpochBoundary;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.experiment.SampleRatio;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.sequential.MultinomialSequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows from the design of an experiment and from what its partitions have counted: a pure function of both, so
/// that whoever counts the same records again gets the same bytes.
public final class ReadoutCalculation {
    /// Below it the arms did not get their shares, and no readout proves anything.
    public static final double LEAST_SAMPLE_RATIO_P = 0.001;

    private static final MultinomialSequence SAMPLE_RATIO = new MultinomialSequence(100);
    private final ExperimentTimeline timeline;
    private final List<PartitionExperiment> parts;
    private final MergedCells cells;
    private final int partitions;

    /// @param partitions how many partitions the input has; all of them must have passed the stop to cover it
    public ReadoutCalculation(ExperimentTimeline timeline, Collection<PartitionExperiment> parts, int partitions) {
        this.timeline = timeline;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PartitionExperiment::partition))
                .toList();
        this.partitions = partitions;
        cells = MergedCells.of(this.parts);
    }

    /// The readout as it is written everywhere: fields in their order, numbers as `Double.toString` has them.
    public static byte[] canonical(Readout readout) {
        return Json.tolerant().writeValueAsBytes(readout);
    }

    /// Whether the bound of any guardrail says harm; much cheaper than a readout.
    public boolean findsHarm() {
        return new GuardrailCalculation(timeline.design(), cells)
                .findings().stream().anyMatch(finding -> finding.verdict() == GuardrailVerdict.HARM);
    }

    public Readout readout() {
        List<SampleRatio> ratios = sampleRatios();
        var quality = new ReadoutQuality(
                ratios.stream().allMatch(ratio -> ratio.p() == null || ratio.p() >= LEAST_SAMPLE_RATIO_P),
                minimumReached());
        return new Readout(
                timeline.experimentId(),
                timeline.planDigest(),
                timeline.position(),
                timeline.epochs().stream().map(ExperimentTimeline.Epoch::number).toList(),
                offsets(),
                boundaries(),
                parts.stream().filter(PartitionExperiment::hasStopped).count() >= partitions,
                parts.stream().mapToLong(PartitionExperiment::outside).sum(),
                counts(),
                statistics(),
                ratios,
                new EffectCalculation(timeline.design(), cells, quality.sampleRatioHolds() && quality.minimumReached())
                        .effects(),
                new GuardrailCalculation(timeline.design(), cells).findings(),
                quality);
    }

    private List<InputRange> offsets() {
        return parts.stream()
                .flatMap(part -> part.inputs().entrySet().stream()
                        .map(input -> new InputRange(
                                input.getKey(),
                                part.partition(),
                                input.getValue().first(),
                                input.getValue().last())))
                .sorted(Comparator.comparing(InputRange::topic).thenComparingInt(InputRange::partition))
                .toList();
    }

    private List<EpochBoundary> boundaries() {
        List<EpochBoundary> boundaries = new ArrayList<>();
        for (PartitionExperiment part : parts) {
            part.boundaries()
                    .forEach((epoch, offset) -> boundaries.add(new EpochBoundary(
                            part.partition(), epoch == PartitionExperiment.STOP ? null : epoch, offset)));
        }
        return boundaries;
    }

    private List<ArmCount> counts() {
        return cells.cells().entrySet().stream()
                .map(entry -> new ArmCount(
                        entry.getKey().arm(),
                        entry.getKey().epoch(),
                        entry.getKey().stratum(),
                        entry.getValue().observations(),
                        entry.getValue().subjects(),
                        entry.getValue().crossovers(),
                        entry.getValue().ineligible(),
                        entry.getValue().labelled(),
                        entry.getValue().lateLabels()))
                .toList();
    }

    private List<ArmMetric> statistics() {
        List<String> names = OutcomeValues.plans(timeline.design())
                .map(OutcomePlan::metric)
                .distinct()
                .toList();
        List<ArmMetric> statistics = new ArrayList<>();
        cells.cells().forEach((cell, sums) -> {
            for (String name : names) {
                MetricSums metric = sums.metrics().getOrDefault(name, new MetricSums());
                statistics.add(statistic(cell, sums, name, metric));
            }
        });
        return statistics;
    }

    private ArmMetric statistic(Cell cell, CellSums sums, String name, MetricSums metric) {
        UnitSums all = metric.all();
        return new ArmMetric(
                cell.arm(),
                cell.epoch(),
                cell.stratum(),
                name,
                all.units(),
                all.y(),
                sums.observations() - all.y(),
                BigInteger.valueOf(all.x()),
                all.xx().toBigInteger(),
                all.xy().toBigInteger(),
                all.yy().toBigInteger(),
                timeline.design().covariate() == null ? null : covariate(metric.covered()),
                metric.bins().entrySet().stream()
                        .map(bin -> new BinCount(bin.getKey(), bin.getValue()))
                        .toList());
    }

    private static CovariateSums covariate(UnitSums covered) {
        return new CovariateSums(
                covered.units(),
                covered.y(),
                BigInteger.valueOf(covered.x()),
                covered.xx().toBigInteger(),
                covered.xy().toBigInteger(),
                covered.yy().toBigInteger(),
                BigInteger.valueOf(covered.c()),
                covered.cc().toBigInteger(),
                covered.cx().toBigInteger(),
                covered.cy().toBigInteger());
    }

    private List<SampleRatio> sampleRatios() {
        return timeline.epochs().stream().map(this::sampleRatio).toList();
    }

    private SampleRatio sampleRatio(ExperimentTimeline.Epoch epoch) {
        List<Long> subjects = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (ArmWeight weight : epoch.allocation().weights()) {
            if (weight.weight() > 0) {
                weights.add(weight.weight());
                subjects.add(subjects(epoch.number(), weight.arm()));
            }
        }
        if (subjects.stream().allMatch(count -> count == 0) || weights.size() < 2) {
            return new SampleRatio(epoch.number(), null, null);
        }
        @Nullable
        Double statistic = EffectCalculation.orNull(new io.modeltrail.stats.allocation.SampleRatio(
                        subjects, weights.stream().map(Integer::doubleValue).toList())
                .statistic());
        return new SampleRatio(epoch.number(), statistic, SAMPLE_RATIO.p(subjects, weights));
    }

    private long subjects(int epoch, String arm) {
        return cells.cells().entrySet().stream()
                .filter(entry ->
                        entry.getKey().epoch() == epoch && entry.getKey().arm().equals(arm))
                .mapToLong(entry -> entry.getValue().subjects())
                .sum();
    }

    /// Of each success metric in each arm.
    private boolean minimumReached() {
        int least = timeline.design().analysis().minimumPerArm();
        for (OutcomePlan plan : timeline.design().primary()) {
            for (ExperimentArm arm : timeline.design().arms()) {
                if (cells.units(plan.metric(), arm.name()) < least) {
                    return false;
                }
            }
        }
        return true;
    }
}
