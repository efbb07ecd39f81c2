package io.modeltrail.stats.summary;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/// Latencies in microseconds, each to two significant digits (quantiles err by less than 1 %). Adding and subtracting
/// are
/// exact, so a window is the difference of what came in and what left.
public final class LatencyHistogram {
    private static final int DIGITS = 2;
    private final Histogram histogram;

    private LatencyHistogram(Histogram histogram) {
        this.histogram = histogram;
        this.histogram.setAutoResize(true);
    }

    public LatencyHistogram() {
        this(new Histogram(DIGITS));
    }

    public void record(long micros) {
        histogram.recordValue(micros);
    }

    public void add(LatencyHistogram other) {
        histogram.add(other.histogram);
    }

    /// Takes out what was added before.
    public void subtract(LatencyHistogram part) {
        histogram.subtract(part.histogram);
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /// The smallest recorded latency that at least this share of all does not exceed; empty without latencies.
    public OptionalLong quantile(double share) {
        return count() == 0 ? OptionalLong.empty() : atRank((long) Math.ceil(share * count()));
    }

    /// The latency at a rank, 1 for the smallest; empty beyond either end.
    public OptionalLong atRank(long rank) {
        if (rank < 1 || rank > count()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(histogram.getValueAtPercentile(100.0 * (rank - 0.5) / count()));
    }

    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        byte[] bytes = new byte[histogram.encodeIntoByteBuffer(buffer)];
        buffer.get(0, bytes);
        return bytes;
    }

    public static LatencyHistogram fromBytes(byte[] bytes) {
        return new LatencyHistogram(Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), 0));
    }
}
