package io.modeltrail.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.BinCount;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.RecordableReadout;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a readout says about what it rests on, and how much of that goes on the log.
class ReadoutCountsTest {
    @Test
    void aSubjectBringsOneValueToAQuantile() {
        var design = Trial.design(
                AnalysisMethod.SEQUENTIAL, 5000, List.of(Trial.CORRECT), List.of(Trial.SLOWEST), List.of());
        Trial trial = Trial.started(design);
        for (int i = 0; i < 400; i++) {
            for (int repeat = 0; repeat < 5; repeat++) {
                trial.observes(trial.observation("s-" + i, Trial.NOON.plusSeconds(repeat)));
            }
        }

        var values = trial.readout().statistics().stream()
                .filter(each -> each.metric().equals("latencyMs"))
                .toList();

        assertThat(values).allSatisfy(each -> {
            assertThat(each.bins().stream().mapToLong(BinCount::count).sum()).isEqualTo(each.subjects());
            assertThat(each.samples()).isEqualTo(5 * each.subjects());
        });
    }

    @Test
    void labelsThatCameLateAreCountedAndSoIsWhatHasNone() {
        Trial trial = Trial.started(Trial.design(AnalysisMethod.SEQUENTIAL, 5000, List.of(Trial.CORRECT)));
        for (int i = 0; i < 90; i++) {
            var exposure =
                    trial.observes(trial.observation("s-" + i, Trial.NOON)).orElseThrow();
            if (i % 3 != 0) {
                trial.learns(exposure, true);
            }
        }

        var counts = trial.readout().counts();

        assertThat(counts.stream().mapToLong(ArmCount::observations).sum()).isEqualTo(90);
        assertThat(counts.stream()
                        .mapToLong(each -> Objects.requireNonNull(each.labelled()))
                        .sum())
                .isEqualTo(60);
        assertThat(counts.stream()
                        .mapToLong(each -> Objects.requireNonNull(each.lateLabels()))
                        .sum())
                .isEqualTo(60);
    }

    @Test
    void aReadoutOfManyStrataFitsIntoAnEventAndNamesTheWhole() {
        var design = Trial.design(
                AnalysisMethod.SEQUENTIAL,
                5000,
                List.of(Trial.CORRECT, Trial.STAY),
                List.of(Trial.ERRORS, Trial.SLOWEST),
                List.of("site"));
        Trial trial = Trial.started(design);
        for (int i = 0; i < 4000; i++) {
            trial.observes(trial.observationAt("site-" + i % 50, "s-" + i, 20 + i * 0.37));
        }
        Readout whole = trial.readout();

        Readout recorded = RecordableReadout.within(RecordableReadout.OF_AN_EVENT, whole);

        assertThat(ReadoutCalculation.canonical(whole).length).isGreaterThan(Envelopes.MAX_BYTES);
        assertThat(ReadoutCalculation.canonical(recorded).length).isLessThan(RecordableReadout.OF_AN_EVENT);
        assertThat(recorded.completeDigest()).isEqualTo(Digests.ofBytes(ReadoutCalculation.canonical(whole)));
        assertThat(recorded.effects()).isEqualTo(whole.effects());
        assertThat(recorded.counts().stream().mapToLong(ArmCount::observations).sum())
                .isEqualTo(4000);
        assertThat(RecordableReadout.within(RecordableReadout.OF_AN_EVENT, recorded))
                .isSameAs(recorded);
    }
}
