package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.NOON;
import static io.modeltrail.command.experiment.domain.Experiments.OFFSETS;
import static io.modeltrail.command.experiment.domain.Experiments.OPERATOR;
import static io.modeltrail.command.experiment.domain.Experiments.designed;
import static io.modeltrail.command.experiment.domain.Experiments.finding;
import static io.modeltrail.command.experiment.domain.Experiments.harm;
import static io.modeltrail.command.experiment.domain.Experiments.running;
import static io.modeltrail.command.experiment.domain.Experiments.stop;
import static io.modeltrail.command.experiment.domain.Experiments.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import org.junit.jupiter.api.Test;

class ExperimentStopTest {

    private final SafetyStopTriggered triggered =
            new SafetyStopTriggered("e-1", finding("safety", "new", -0.5, -0.02), OFFSETS, "safety-stop-e-1", NOON);

    @Test
    void harmStopsTheExperimentAndEveryoneGetsControl() {
        running()
                .when(harm("safety", "new", -0.5, -0.02))
                .then(
                        triggered,
                        new ExperimentStopped("e-1", "control", "guardrail safety says harm in arm new", null, NOON));
    }

    @Test
    void anIncidentIsOpenedAlongWithTheSafetyStop() {
        assertThat(ExperimentConsequences.of(triggered))
                .containsExactly(new OpenIncident(
                        "safety-stop-e-1",
                        IncidentKind.EXPERIMENT_HARM,
                        IncidentSeverity.CRITICAL,
                        "Experiment/e-1",
                        "guardrail safety says harm in arm new: the difference from control lies beyond the margin of"
                                + " 0.01",
                        NOON));
        assertThat(ExperimentConsequences.of(new ExperimentStopped("e-1", "control", "why", OPERATOR, NOON)))
                .isEmpty();
    }

    @Test
    void harmIsOnTheWorseSideOfTheMarginOnly() {
        running().when(harm("safety", "new", -0.5, -0.01)).thenRefusedBy(ExperimentRule.HARM_NOT_PROVEN);
        running().when(harm("safety", "new", 0.02, 0.5)).thenRefusedBy(ExperimentRule.HARM_NOT_PROVEN);
        running().when(harm("safety", "new", -0.5, null)).thenRefusedBy(ExperimentRule.HARM_NOT_PROVEN);
        running().when(harm("latencyMs", "new", -90.0, -51.0)).thenRefusedBy(ExperimentRule.HARM_NOT_PROVEN);
        running()
                .when(harm("latencyMs", "newer", 50.5, null))
                .then(
                        new SafetyStopTriggered(
                                "e-1", finding("latencyMs", "newer", 50.5, null), OFFSETS, "safety-stop-e-1", NOON),
                        new ExperimentStopped(
                                "e-1", "control", "guardrail latencyMs says harm in arm newer", null, NOON));
    }

    @Test
    void harmOfWhatTheDesignDoesNotKnowIsRefused() {
        running()
                .when(harm("error", "control", -0.5, -0.02))
                .thenRefusedBy(ExperimentRule.NO_SUCH_GUARDRAIL, ExperimentRule.NO_SUCH_ARM);
    }

    @Test
    void harmReportedAgainChangesNothing() {
        running()
                .having(harm("safety", "new", -0.5, -0.02))
                .when(harm("safety", "new", -0.5, -0.02))
                .thenNothing();
        stopped().when(harm("safety", "new", -0.5, -0.02)).thenNothing();
        designed().when(harm("safety", "new", -0.5, -0.02)).thenRefusedBy(ExperimentRule.NOT_RUNNING);
    }

    @Test
    void anOperatorStopsItOnce() {
        running().when(stop()).then(new ExperimentStopped("e-1", "control", "enough", OPERATOR, NOON));
        stopped().when(stop()).thenNothing();
        designed().when(stop()).thenRefusedBy(ExperimentRule.NOT_RUNNING);
    }

    @Test
    void aMismatchIsFoundOncePerEpoch() {
        running().when(mismatch(1, 1e-6)).then(new SampleRatioMismatchFound("e-1", 1, 24.5, 1e-6, OFFSETS, NOON));
        running().having(mismatch(1, 1e-6)).when(mismatch(1, 1e-7)).thenNothing();
        stopped().when(mismatch(1, 1e-6)).then(new SampleRatioMismatchFound("e-1", 1, 24.5, 1e-6, OFFSETS, NOON));
    }

    @Test
    void aMismatchNeedsItsProofAndAnEpochThatWas() {
        running()
                .when(mismatch(2, 0.001))
                .thenRefusedBy(ExperimentRule.EPOCH_NOT_ALLOCATED, ExperimentRule.MISMATCH_NOT_PROVEN);
        designed().when(mismatch(1, 1e-6)).thenRefusedBy(ExperimentRule.NOT_RUNNING);
    }

    private static ReportSampleRatioMismatch mismatch(int epoch, double p) {
        return new ReportSampleRatioMismatch("e-1", epoch, 24.5, p, OFFSETS, NOON);
    }
}
