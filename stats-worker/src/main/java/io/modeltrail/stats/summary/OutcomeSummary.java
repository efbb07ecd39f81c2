package io.modeltrail.stats.summary;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.sequential.BoundedSum;
import org.jspecify.annotations.Nullable;

/// Everything that health is computed from, for one version over some stretch of time. Mutable, because one is updated
/// for
/// each observation; integers only, so that merging is associative, commutative and undone by subtracting.
public final class OutcomeSummary {
    private static final int COUNTS = Count.values().length;
    private static final double MILLION = 1_000_000;
    private final long[] counts = new long[COUNTS];
    private Moments latency = Moments.none();
    private @Nullable LatencyHistogram latencies;

    public void increment(Count count) {
        counts[count.slot()]++;
    }

    public void recordLatency(long micros) {
        latency = latency.with(micros);
        latencies().record(micros);
    }

    public void recordSafety(double score) {
        counts[Count.SAFETY_REPORTS.slot()]++;
        counts[Count.SAFETY_MILLIONTHS.slot()] += Math.round(score * MILLION);
    }

    public void recordDecision(boolean predicted, boolean truth) {
        increment(
                predicted
                        ? truth ? Count.TRUE_POSITIVES : Count.FALSE_POSITIVES
                        : truth ? Count.FALSE_NEGATIVES : Count.TRUE_NEGATIVES);
    }

    public void add(OutcomeSummary other) {
        addWithoutHistogram(other);
        latencies().add(other.latencies());
    }

    /// Enough for rates and means, and much cheaper.
    public void addWithoutHistogram(OutcomeSummary other) {
        for (int i = 0; i < COUNTS; i++) {
            counts[i] += other.counts[i];
        }
        latency = latency.plus(other.latency);
    }

    /// Takes out what was added before.
    public void subtract(OutcomeSummary part) {
        for (int i = 0; i < COUNTS; i++) {
            counts[i] -= part.counts[i];
        }
        latency = latency.minus(part.latency);
        latencies().subtract(part.latencies());
    }

    public long count(Count count) {
        return counts[count.slot()];
    }

    /// In microseconds.
    public Moments latency() {
        return latency;
    }

    public LatencyHistogram latencies() {
        LatencyHistogram known = latencies;
        if (known == null) {
            known = new LatencyHistogram();
            latencies = known;
        }
        return known;
    }

    /// For a summary that came without its histogram: goes on with the last one known.
    public void adoptHistogram(OutcomeSummary older) {
        if (latencies == null) {
            latencies = older.latencies;
        }
    }

    public ConfusionMatrix decisions() {
        return new ConfusionMatrix(
                count(Count.TRUE_POSITIVES),
                count(Count.FALSE_POSITIVES),
                count(Count.FALSE_NEGATIVES),
                count(Count.TRUE_NEGATIVES));
    }

    public Proportion share(Count part, Count whole) {
        return new Proportion(count(part), count(whole));
    }

    public BoundedSum safety() {
        return new BoundedSum(count(Count.SAFETY_MILLIONTHS) / MILLION, count(Count.SAFETY_REPORTS));
    }

    public void write(BinaryWriter to, boolean withHistogram) {
        for (long count : counts) {
            to.number(count);
        }
        to.number(latency.count())
                .number(latency.sum())
                .number(latency.squaresHigh())
                .number(latency.squaresLow())
                .flag(withHistogram);
        if (withHistogram) {
            to.block(latencies().toBytes());
        }
    }

    public static OutcomeSummary read(BinaryReader from) {
        var counts = new long[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            counts[i] = from.number();
        }
        var latency = new Moments(from.number(), from.number(), from.number(), from.number());
        var summary = new OutcomeSummary();
        if (Boolean.TRUE.equals(from.flag())) {
            summary.latencies = LatencyHistogram.fromBytes(from.block());
        }
        System.arraycopy(counts, 0, summary.counts, 0, COUNTS);
        summary.latency = latency;
        return summary;
    }
}
