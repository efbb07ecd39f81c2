package io.modeltrail.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriftMonitorTest {
    private static final DriftPolicy POLICY = DriftPolicy.standard();

    private final Random random = new Random(3);

    @Test
    void aStreamThatStaysAsItWasRaisesNoAlarm() {
        long alarms = IntStream.range(0, 100)
                .mapToObj(_ -> feed(new DriftMonitor(POLICY), 10_000, random::nextGaussian))
                .flatMap(List::stream)
                .filter(sign -> sign.level() == DriftLevel.ALARM)
                .count();

        // Expected are 0.1 of the Kolmogorov-Smirnov tests, and far fewer of the others.
        assertThat(alarms).isLessThanOrEqualTo(2);
    }

    @Test
    void aShiftOfTheMeanIsFoundByEveryMethodAndToldOnce() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 2000, random::nextGaussian);

        var signs = feed(monitor, 3000, () -> random.nextGaussian() + 1);

        assertThat(signs)
                .filteredOn(sign -> sign.level() == DriftLevel.ALARM)
                .extracting(DriftSign::method)
                .containsExactlyInAnyOrder(DriftMethod.values());
        assertThat(signs.getFirst().method()).isEqualTo(DriftMethod.CUSUM);
        assertThat(signs.getFirst().values()).isBetween(1500L, 1600L);
        assertThat(signs).allSatisfy(sign -> assertThat(sign.recentMean()).isGreaterThan(sign.referenceMean()));
    }

    @Test
    void aFallIsFoundLikeARise() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);

        var signs = feed(monitor, 2000, () -> random.nextGaussian() - 1);

        assertThat(signs).extracting(DriftSign::method).contains(DriftMethod.CUSUM, DriftMethod.PAGE_HINKLEY);
    }

    @Test
    void aChangeOfTheSpreadAloneIsFoundByTheDistribution() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);

        var signs = feed(monitor, 500, () -> random.nextGaussian() / 3);

        assertThat(signs)
                .extracting(DriftSign::method)
                .containsExactlyInAnyOrder(DriftMethod.POPULATION_STABILITY, DriftMethod.KOLMOGOROV_SMIRNOV);
    }

    @Test
    void aValueThatNeverVariedAndThenDoesIsFound() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, () -> 1);

        var signs = feed(monitor, 500, () -> 2);

        assertThat(signs).extracting(DriftSign::method).contains(DriftMethod.KOLMOGOROV_SMIRNOV);
    }

    @Test
    void aStoredReferenceIsWatchedAgainstFromTheFirstValue() {
        var monitor =
                DriftMonitor.against(new FrozenReference(random.doubles(1000).toArray()), POLICY);

        var signs = feed(monitor, 500, () -> random.nextDouble() / 2);

        assertThat(signs)
                .filteredOn(sign -> sign.method() == DriftMethod.POPULATION_STABILITY)
                .extracting(DriftSign::level)
                .containsExactly(DriftLevel.ALARM);
    }

    @Property(tries = 20)
    void aRestartLeavesNoTrace(@ForAll @IntRange(max = 3000) int at, @ForAll @IntRange(max = 1000) int seed) {
        double[] values = new Random(seed).doubles(3000).map(x -> x * x).toArray();
        var straight = new DriftMonitor(POLICY);
        var interrupted = new DriftMonitor(POLICY);
        List<DriftSign> expected = new ArrayList<>();
        List<DriftSign> seen = new ArrayList<>();

        for (int i = 0; i < values.length; i++) {
            double value = i > 2200 ? values[i] + 0.5 : values[i];
            expected.addAll(straight.add(value));
            interrupted = i == at ? restarted(interrupted) : interrupted;
            seen.addAll(interrupted.add(value));
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(seen).isNotEmpty();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DriftMonitor(POLICY).add(Double.NaN))
                .withMessageContaining("finite");
    }

    private static DriftMonitor restarted(DriftMonitor monitor) {
        var to = new BinaryWriter(1024);
        monitor.write(to);
        return DriftMonitor.read(new BinaryReader(to.toBytes()), POLICY);
    }

    private static List<DriftSign> feed(DriftMonitor monitor, int count, DoubleSupplier source) {
        List<DriftSign> signs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signs.addAll(monitor.add(source.getAsDouble()));
        }
        return signs;
    }
}
