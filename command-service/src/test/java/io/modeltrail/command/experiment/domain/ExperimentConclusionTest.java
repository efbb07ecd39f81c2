package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.CORRECT;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGN;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGNER;
import static io.modeltrail.command.experiment.domain.Experiments.FIRST;
import static io.modeltrail.command.experiment.domain.Experiments.NOON;
import static io.modeltrail.command.experiment.domain.Experiments.OFFSETS;
import static io.modeltrail.command.experiment.domain.Experiments.REVIEWER;
import static io.modeltrail.command.experiment.domain.Experiments.design;
import static io.modeltrail.command.experiment.domain.Experiments.effect;
import static io.modeltrail.command.experiment.domain.Experiments.experiment;
import static io.modeltrail.command.experiment.domain.Experiments.harm;
import static io.modeltrail.command.experiment.domain.Experiments.readout;
import static io.modeltrail.command.experiment.domain.Experiments.record;
import static io.modeltrail.command.experiment.domain.Experiments.running;
import static io.modeltrail.command.experiment.domain.Experiments.start;
import static io.modeltrail.command.experiment.domain.Experiments.stop;
import static io.modeltrail.command.experiment.domain.Experiments.stopped;
import static io.modeltrail.events.experiment.GuardrailVerdict.HARM;
import static io.modeltrail.events.experiment.GuardrailVerdict.INCONCLUSIVE;
import static io.modeltrail.events.experiment.GuardrailVerdict.NO_DATA;
import static io.modeltrail.events.experiment.GuardrailVerdict.SAFE;
import static io.modeltrail.events.experiment.OutcomeVerdict.INFERIOR;
import static io.modeltrail.events.experiment.OutcomeVerdict.NON_INFERIOR;
import static io.modeltrail.events.experiment.OutcomeVerdict.SUPERIOR;

import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.ConcludeExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperimentConclusionTest {

    private static final ReadoutQuality SOUND = new ReadoutQuality(true, true);
    private static final Readout GOOD = readout(SUPERIOR, INFERIOR, SAFE, INCONCLUSIVE, SOUND);

    @Test
    void aReadoutIsRecordedOnceWithItsDigest() {
        stopped().when(record(GOOD)).then(new ReadoutRecorded("e-1", GOOD, Digests.of(GOOD), NOON));
        stopped().having(record(GOOD)).when(record(GOOD)).thenNothing();
        stopped()
                .having(record(GOOD))
                .when(record(readout(SUPERIOR, SUPERIOR, SAFE, SAFE, SOUND)))
                .thenRefusedBy(ExperimentRule.READOUT_ALREADY_RECORDED);
        running().when(record(GOOD)).thenRefusedBy(ExperimentRule.NOT_STOPPED);
    }

    @Test
    void aReadoutOfSomethingElseIsNotRecorded() {
        var other = new Readout(
                "e-2",
                Digests.of(FIRST),
                17,
                List.of(1, 2),
                OFFSETS,
                List.of(),
                true,
                0,
                List.of(),
                List.of(),
                List.of(),
                GOOD.effects(),
                GOOD.guardrails(),
                SOUND);

        stopped()
                .when(record(other))
                .thenRefusedBy(
                        ExperimentRule.READOUT_OF_OTHER_EXPERIMENT,
                        ExperimentRule.READOUT_OF_OTHER_PLAN,
                        ExperimentRule.READOUT_INCOMPLETE);
    }

    @Test
    void theWinnerFollowsFromTheReadoutAndIsSigned() {
        stopped()
                .having(record(GOOD))
                .when(conclude("new", REVIEWER, GOOD))
                .then(new ExperimentConcluded(
                        "e-1",
                        "new",
                        List.of(effect("new", SUPERIOR)),
                        Digests.of(GOOD),
                        OFFSETS,
                        REVIEWER,
                        "conclusion",
                        Digests.of(GOOD),
                        null,
                        NOON));
    }

    @Test
    void withoutAWinnerControlStays() {
        var bad = readout(INFERIOR, INFERIOR, HARM, NO_DATA, new ReadoutQuality(false, false));

        stopped()
                .having(record(bad))
                .when(conclude(null, REVIEWER, bad))
                .then(new ExperimentConcluded(
                        "e-1",
                        null,
                        bad.effects(),
                        Digests.of(bad),
                        OFFSETS,
                        REVIEWER,
                        "conclusion",
                        Digests.of(bad),
                        null,
                        NOON));
    }

    @Test
    void everythingThatSpeaksAgainstAWinnerIsNamedAtOnce() {
        var bad = readout(INFERIOR, SUPERIOR, HARM, NO_DATA, new ReadoutQuality(false, false));

        stopped()
                .having(record(bad))
                .when(conclude("new", DESIGNER, GOOD))
                .thenRefusedBy(
                        ExperimentRule.OWN_WORK,
                        ExperimentRule.DIGEST_OF_OTHER_READOUT,
                        ExperimentRule.SAMPLE_RATIO_MISMATCH,
                        ExperimentRule.MINIMUM_NOT_REACHED,
                        ExperimentRule.SUCCESS_NOT_SHOWN,
                        ExperimentRule.SUCCESS_METRIC_WORSE,
                        ExperimentRule.GUARDRAIL_HARMED,
                        ExperimentRule.GUARDRAIL_WITHOUT_DATA);
        stopped()
                .having(record(GOOD))
                .when(conclude("control", REVIEWER, GOOD))
                .thenRefusedBy(ExperimentRule.NO_SUCH_ARM);
    }

    @Test
    void nothingIsConcludedWithoutAReadout() {
        stopped()
                .when(conclude(null, DESIGNER, GOOD))
                .thenRefusedBy(ExperimentRule.OWN_WORK, ExperimentRule.READOUT_MISSING);
        running().when(conclude(null, REVIEWER, GOOD)).thenRefusedBy(ExperimentRule.NOT_STOPPED);
    }

    @Test
    void aMismatchFoundInAnyEpochStopsTheConclusionOfSuperiority() {
        running()
                .having(new ReportSampleRatioMismatch("e-1", 1, 24.5, 1e-6, OFFSETS, NOON))
                .having(stop())
                .having(record(GOOD))
                .when(conclude("new", REVIEWER, GOOD))
                .thenRefusedBy(ExperimentRule.SAMPLE_RATIO_MISMATCH);
    }

    @Test
    void anArmThatCausedASafetyStopNeverWins() {
        running()
                .having(harm("safety", "new", -0.5, -0.02))
                .having(record(GOOD))
                .when(conclude("new", REVIEWER, GOOD))
                .thenRefusedBy(ExperimentRule.GUARDRAIL_HARMED, ExperimentRule.GUARDRAIL_HARMED);
    }

    @Test
    void nonInferiorityIsEnoughOnlyWhereItWasPlanned() {
        var equal = readout(NON_INFERIOR, INFERIOR, SAFE, SAFE, SOUND);
        stopped()
                .having(record(equal))
                .when(conclude("new", REVIEWER, equal))
                .thenRefusedBy(ExperimentRule.SUCCESS_NOT_SHOWN);

        var design = design(Hypothesis.NON_INFERIORITY, List.of(CORRECT), 3_000);
        var planned = new Readout(
                "e-1",
                Digests.of(design),
                17,
                List.of(1),
                OFFSETS,
                List.of(),
                true,
                0,
                List.of(),
                List.of(),
                List.of(),
                equal.effects(),
                equal.guardrails(),
                SOUND);
        experiment()
                .having(design(design))
                .having(new ApproveExperiment("e-1", REVIEWER, "fit", Digests.of(design), null, NOON))
                .having(start())
                .having(stop())
                .having(record(planned))
                .when(conclude("new", REVIEWER, planned))
                .then(new ExperimentConcluded(
                        "e-1",
                        "new",
                        List.of(effect("new", NON_INFERIOR)),
                        Digests.of(planned),
                        OFFSETS,
                        REVIEWER,
                        "conclusion",
                        Digests.of(planned),
                        null,
                        NOON));
    }

    @Test
    void whatIsConcludedStaysConcluded() {
        var concluded = stopped().having(record(GOOD)).having(conclude("new", REVIEWER, GOOD));

        concluded.when(conclude("new", REVIEWER, GOOD)).thenNothing();
        concluded.when(conclude(null, REVIEWER, GOOD)).thenRefusedBy(ExperimentRule.ALREADY_CONCLUDED);
        concluded.when(record(GOOD)).thenNothing();
        concluded.when(design(DESIGN)).thenNothing();
        concluded.when(start()).thenRefusedBy(ExperimentRule.ALREADY_STARTED);
    }

    private static ConcludeExperiment conclude(@Nullable String winner, String by, Readout over) {
        return new ConcludeExperiment("e-1", winner, by, "conclusion", Digests.of(over), null, NOON);
    }
}
