package io.modeltrail.stats.drift.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftTopologyTest {
    private static final int A_SECOND = 4;
    private static final int CASES = 800;
    private static final int MOVED = 600;
    private final Random random = new Random(5);

    @Test
    void howSubjectsAreSpreadAndInWhichOrderTheyComeLeavesNoTrace() {
        List<Case> cases = cases(1400, 700, 1.2, 0.3);

        var onOne = replay(cases, 1, new Random(1));
        var onTwo = replay(cases, 2, new Random(2));
        var onFour = replay(cases, 4, new Random(3));

        assertThat(onOne).extracting(DriftAlarm::signal).contains("input:age", "score", "residual");
        assertThat(onOne)
                .filteredOn(alarm -> alarm.signal().equals("input:age"))
                .extracting(DriftAlarm::level)
                .containsExactly(DriftLevel.WARNING, DriftLevel.MAJOR);
        assertThat(onOne).allSatisfy(alarm -> {
            assertThat(alarm.key()).isEqualTo("apache/1.1.0");
            assertThat(alarm.at()).isAfter(Case.NOON.plusSeconds(700 / A_SECOND));
            assertThat(alarm.evidence().findings()).isNotEmpty();
            assertThat(alarm.evidence().reference().values()).isBetween(500L, 550L);
        });
        assertThat(onTwo).isEqualTo(onOne);
        assertThat(Json.tolerant().writeValueAsBytes(onFour))
                .isEqualTo(Json.tolerant().writeValueAsBytes(onOne));
    }

    @Test
    void onlyTheVersionThatMovedIsNamed() {
        List<Case> both = new ArrayList<>(cases(CASES, MOVED, 0, 0.4));
        cases(CASES, CASES, 0, 0).forEach(one -> both.add(one.of("1.0.0")));
        try (var stages = new DriftStages(1)) {
            send(stages, both);

            assertThat(stages.alarms())
                    .isNotEmpty()
                    .allSatisfy(alarm -> assertThat(alarm.version()).isEqualTo("1.1.0"));
        }
    }

    @Test
    void theResidualMovesWhenTheTruthDoesThoughScoresStay() {
        try (var stages = new DriftStages(2)) {
            for (Case one : cases(CASES, CASES, 0, 0)) {
                Case judged = one.with(random.nextDouble() < (one.id() < MOVED ? 0.25 : 0.9));
                stages.observes(judged);
                stages.learns(judged);
            }
            stages.passes(40);

            assertThat(stages.alarms()).isNotEmpty().allSatisfy(alarm -> {
                assertThat(alarm.signal()).isEqualTo("residual");
                assertThat(alarm.evidence().inputs())
                        .extracting(InputRange::topic)
                        .contains(Topics.LABELS, Topics.OBSERVATIONS);
            });
        }
    }

    @Test
    void whatIsSentTwiceCountsOnceAndWhatIsMalformedNever() {
        try (var stages = new DriftStages(1)) {
            List<Case> cases = cases(CASES, CASES, 0, 0);
            send(stages, cases);
            for (Case one : cases.subList(MOVED, CASES)) {
                stages.observes(cases.getLast());
                stages.sends(one, "nonsense".getBytes(StandardCharsets.UTF_8));
            }
            stages.passes(40);

            assertThat(stages.alarms()).isEmpty();
        }
    }

    @Test
    void whatComesTooLateCountsWhenItComes() {
        try (var stages = new DriftStages(1)) {
            List<Case> cases = cases(CASES, MOVED, 2, 0);
            List<Case> held = cases.subList(100, 110);
            cases.subList(0, 100).forEach(stages::observes);
            cases.subList(110, 500).forEach(stages::observes);
            held.forEach(one -> stages.observes(one.late(200)));
            send(stages, cases.subList(500, CASES));

            var evidence = stages.alarms().getLast().evidence();

            assertThat(evidence.late()).isEqualTo(10);
            assertThat(evidence.leftOut()).isZero();
        }
    }

    @Test
    void aPartitionThatWasSilentIsNotWaitedForAndWhatItMissedIsCounted() {
        List<Case> cases = cases(1400, 1200, 2, 0);
        try (var stages = new DriftStages(2)) {
            List<Case> here =
                    cases.stream().filter(one -> stages.partitionOf(one) == 0).toList();
            List<Case> there =
                    cases.stream().filter(one -> stages.partitionOf(one) == 1).toList();
            send(stages, here.subList(0, 400));
            assertThat(stages.alarms()).isEmpty();
            send(stages, there.subList(0, 20));
            assertThat(stages.alarms()).isEmpty();
            send(stages, here.subList(400, here.size()));

            var evidence = stages.alarms().getLast().evidence();

            assertThat(evidence.reference().values()).isEqualTo(500);
            assertThat(evidence.leftOut()).isEqualTo(20);
        }
    }

    private void send(DriftStages stages, List<Case> cases) {
        cases.forEach(stages::observes);
        stages.passes(40);
    }

    /// Ages and scores that move after some cases.
    private List<Case> cases(int count, int until, double ageShift, double scoreShift) {
        List<Case> cases = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            boolean moved = id >= until;
            double score = random.nextDouble() * 0.5 + (moved ? scoreShift : 0);
            double age = random.nextGaussian() + (moved ? ageShift : 0);
            cases.add(Case.of(id, id / A_SECOND, age, score, random.nextDouble() < 0.25)
                    .late(random.nextInt(10)));
        }
        return cases;
    }

    /// With another order within the last seconds, and another order between the partitions.
    private static List<DriftAlarm> replay(List<Case> cases, int partitions, Random random) {
        record Sent(double time, Runnable sending) {}
        try (var stages = new DriftStages(partitions)) {
            List<Sent> records = new ArrayList<>();
            for (Case one : cases) {
                double jitter = 10 * random.nextDouble();
                records.add(new Sent(one.producedAt().getEpochSecond() + jitter, () -> stages.observes(one)));
                records.add(new Sent(one.labelledAt().getEpochSecond() + jitter, () -> stages.learns(one)));
            }
            records.sort(Comparator.comparingDouble(Sent::time));
            for (int i = 0; i < records.size(); i++) {
                records.get(i).sending().run();
                if (i % 100 == 0) {
                    stages.passes(1);
                }
            }
            stages.passes(40);
            return stages.hears(stages.words(), random).stream()
                    .map(DriftTopologyTest::withoutInputs)
                    .toList();
        }
    }

    /// Offsets name partitions, so they tell how subjects were spread.
    private static DriftAlarm withoutInputs(DriftAlarm alarm) {
        DriftEvidence seen = alarm.evidence();
        var evidence = new DriftEvidence(
                seen.findings(),
                seen.reference(),
                seen.window(),
                seen.policy(),
                seen.policyVersion(),
                seen.late(),
                seen.leftOut(),
                List.of());
        return new DriftAlarm(
                alarm.model(), alarm.version(), alarm.signal(), alarm.episode(), alarm.level(), evidence, alarm.at());
    }
}
