package io.modeltrail.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriftMonitorTest {
    private static final DriftPolicy POLICY = DriftPolicy.standard();
    private static final int A_PANE = 20;

    private final Random random = new Random(3);
    private long pane;

    @Test
    void aSignalThatStaysAsItWasIsHardlyEverNoticed() {
        List<DriftNotice> notices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            notices.addAll(feed(new DriftMonitor(POLICY), 10_000, random::nextGaussian));
            notices.addAll(feed(new DriftMonitor(POLICY), 10_000, () -> Math.exp(3 * random.nextGaussian())));
            notices.addAll(feed(new DriftMonitor(POLICY), 10_000, () -> random.nextInt(100) < 98 ? 0 : 1));
        }

        // At most 0.6 are to be expected: four methods, each one in a thousand.
        assertThat(notices).hasSizeLessThanOrEqualTo(3).noneMatch(notice -> notice.level() == DriftLevel.MAJOR);
    }

    @Test
    void aShiftIsWarnedOfAtOnceAndMajorWhenAWindowIsFull() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 2000, random::nextGaussian);
        long shiftedAt = pane;

        var notices = feed(monitor, 1000, () -> random.nextGaussian() + 1);

        assertThat(notices).extracting(DriftNotice::level).containsExactly(DriftLevel.WARNING, DriftLevel.MAJOR);
        assertThat(notices).extracting(DriftNotice::episode).containsExactly(1, 1);
        var early = notices.getFirst();
        assertThat(early.at()).isBefore(Instant.ofEpochSecond(shiftedAt + 10));
        assertThat(early.evidence().findings()).extracting(DriftFinding::method).containsExactly(DriftMethod.CUSUM);
        assertThat(early.evidence().findings().getFirst().since())
                .isBetween(Instant.ofEpochSecond(shiftedAt - 2), Instant.ofEpochSecond(shiftedAt + 2));
        assertThat(notices.getLast().evidence().findings())
                .extracting(DriftFinding::method)
                .containsExactly(DriftMethod.values());
        assertThat(notices.getLast().evidence().findings())
                .allSatisfy(finding -> assertThat(finding.statistic()).isGreaterThan(finding.limit()));
    }

    @Test
    void theEvidenceNamesBothWindowsAndEveryRecord() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);

        var evidence =
                feed(monitor, 500, () -> random.nextGaussian() + 2).getLast().evidence();

        assertThat(evidence.reference().values()).isEqualTo(500);
        assertThat(evidence.reference().mean()).isCloseTo(0, within(0.2));
        assertThat(evidence.reference().from()).isEqualTo(Instant.EPOCH);
        assertThat(evidence.reference().to()).isEqualTo(Instant.ofEpochSecond(25));
        assertThat(evidence.reference().digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(evidence.window().values()).isEqualTo(500);
        assertThat(evidence.window().mean()).isCloseTo(2, within(0.2));
        assertThat(evidence.window().to()).isEqualTo(Instant.ofEpochSecond(75));
        assertThat(evidence.inputs()).containsExactly(new InputRange("observations", 0, 0, 74));
        assertThat(evidence.policy()).isEqualTo("modeltrail-drift");
    }

    @Test
    void aFallIsFoundLikeARise() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);

        var notices = feed(monitor, 500, () -> random.nextGaussian() - 1);

        assertThat(notices.getFirst().evidence().findings())
                .extracting(DriftFinding::method)
                .containsExactly(DriftMethod.CUSUM);
    }

    @Test
    void aSmallLastingShiftIsFoundByTheRunningMeanLongBeforeAWindowIsFull() {
        var monitor = new DriftMonitor(POLICY.withWindow(new DriftPolicy.Size(100_000, Duration.ZERO)));
        feed(monitor, 2000, random::nextGaussian);

        var notices = feed(monitor, 2000, () -> random.nextGaussian() + 0.4);

        assertThat(notices).extracting(DriftNotice::level).containsExactly(DriftLevel.WARNING);
        assertThat(notices.getFirst().evidence().findings())
                .extracting(DriftFinding::method)
                .containsExactly(DriftMethod.PAGE_HINKLEY);
    }

    @Test
    void aChangeOfTheSpreadAloneIsFoundByTheDistribution() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);

        var notices = feed(monitor, 500, () -> random.nextGaussian() / 3);

        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst().evidence().findings())
                .extracting(DriftFinding::method)
                .containsExactly(DriftMethod.POPULATION_STABILITY, DriftMethod.KOLMOGOROV_SMIRNOV);
    }

    @Test
    void aValueThatNeverVariedAndThenDoesIsFound() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, () -> 1);

        var notices = feed(monitor, 500, () -> 2);

        assertThat(notices).extracting(DriftNotice::level).contains(DriftLevel.MAJOR);
    }

    @Test
    void manyValuesDoNotMakeATrifleMatter() {
        var monitor = new DriftMonitor(POLICY);
        feedPanes(monitor, 50, 5000, random::nextGaussian);

        assertThat(feedPanes(monitor, 50, 5000, () -> random.nextGaussian() + 0.05))
                .isEmpty();
    }

    @Test
    void anEpisodeEndsAfterAnHourOfQuietAndTheNextIsAnother() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 1000, random::nextGaussian);
        feed(monitor, 1000, () -> random.nextGaussian() + 2);

        assertThat(feed(monitor, A_PANE * 3500, random::nextGaussian)).isEmpty();
        var over = feed(monitor, A_PANE * 200, random::nextGaussian);
        var again = feed(monitor, 500, () -> random.nextGaussian() + 2);

        assertThat(over).extracting(DriftNotice::level).containsExactly(DriftLevel.NONE);
        assertThat(over.getFirst().episode()).isEqualTo(1);
        assertThat(over.getFirst().evidence().findings()).isEmpty();
        assertThat(again).extracting(DriftNotice::episode).containsOnly(2);
    }

    @Test
    void aReferenceCanBeMadeToLast() {
        var monitor = new DriftMonitor(POLICY.withReference(new DriftPolicy.Size(500, Duration.ofSeconds(100))));
        feed(monitor, 99 * A_PANE, random::nextGaussian);

        var notices = feed(monitor, 1 + 30 * A_PANE, () -> random.nextGaussian() + 2);

        assertThat(notices.getLast().evidence().reference().values()).isEqualTo(100 * A_PANE);
    }

    @Property(tries = 20)
    void aRestartLeavesNoTrace(@ForAll @IntRange(max = 150) int at, @ForAll @IntRange(max = 1000) int seed) {
        double[] values = new Random(seed).doubles(3000).map(x -> x * x).toArray();
        var straight = new DriftMonitor(POLICY);
        var interrupted = new DriftMonitor(POLICY);
        List<DriftNotice> expected = new ArrayList<>();
        List<DriftNotice> seen = new ArrayList<>();

        for (int i = 0; i < 150; i++) {
            var part = new Stretch();
            for (int j = 0; j < A_PANE; j++) {
                part.add(values[A_PANE * i + j] + (i > 110 ? 0.5 : 0), i, false);
            }
            straight.next(part).ifPresent(expected::add);
            interrupted = i == at ? restarted(interrupted) : interrupted;
            interrupted.next(part).ifPresent(seen::add);
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(seen).isNotEmpty();
        assertThat(bytes(restarted(interrupted))).isEqualTo(bytes(straight));
    }

    @Test
    void underAnotherPolicyTheReferenceStays() {
        var monitor = new DriftMonitor(POLICY);
        feed(monitor, 700, random::nextGaussian);

        var read = DriftMonitor.read(
                new BinaryReader(bytes(monitor)), POLICY.withWindow(new DriftPolicy.Size(100, Duration.ZERO)));
        var notices = feed(read, 100, () -> random.nextGaussian() + 3);

        assertThat(notices.getLast().level()).isEqualTo(DriftLevel.MAJOR);
        assertThat(notices.getLast().evidence().reference().to()).isEqualTo(Instant.ofEpochSecond(25));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stretch().add(Double.NaN, 1, false))
                .withMessageContaining("finite");
    }

    private static DriftMonitor restarted(DriftMonitor monitor) {
        return DriftMonitor.read(new BinaryReader(bytes(monitor)), POLICY);
    }

    private static byte[] bytes(DriftMonitor monitor) {
        var to = new BinaryWriter(1024);
        monitor.write(to);
        return to.toBytes();
    }

    private List<DriftNotice> feed(DriftMonitor monitor, int count, DoubleSupplier source) {
        return feedPanes(monitor, count / A_PANE, A_PANE, source);
    }

    private List<DriftNotice> feedPanes(DriftMonitor monitor, int panes, int each, DoubleSupplier source) {
        return IntStream.range(0, panes)
                .mapToObj(_ -> monitor.next(nextPane(each, source)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Stretch nextPane(int values, DoubleSupplier source) {
        var next = new Stretch();
        for (int i = 0; i < values; i++) {
            next.add(source.getAsDouble(), pane, false);
        }
        next.rests("observations", 0, pane);
        pane++;
        return next;
    }
}
