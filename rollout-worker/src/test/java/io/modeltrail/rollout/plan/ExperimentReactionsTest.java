package io.modeltrail.rollout.plan;

import static io.modeltrail.rollout.plan.GivenExperiment.NOON;
import static io.modeltrail.rollout.plan.GivenExperiment.readout;
import static io.modeltrail.rollout.plan.GivenExperiment.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.experiment.ExperimentCommand.ReportExperimentHarm;
import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentReactionsTest {

    private static List<Send> asked(ExperimentView experiment, Readout readout) {
        var situation = new ExperimentSituation(experiment, readout, NOON);
        return ExperimentReaction.all().stream()
                .flatMap(reaction -> reaction.to(situation).stream())
                .toList();
    }

    @Test
    void harmInARunningExperimentIsReportedWithItsEvidence() {
        var asked = asked(view(GivenExperiment.running()), readout(GuardrailVerdict.HARM, 0.5, false));

        assertThat(asked)
                .containsExactly(new Send(
                        "e-1-harm-new-error",
                        new ReportExperimentHarm(
                                "e-1", GivenExperiment.finding(GuardrailVerdict.HARM), GivenExperiment.OFFSETS, NOON),
                        true));
    }

    @Test
    void whatIsNotProvenIsNotReported() {
        for (var verdict : List.of(GuardrailVerdict.SAFE, GuardrailVerdict.INCONCLUSIVE, GuardrailVerdict.NO_DATA)) {
            assertThat(asked(view(GivenExperiment.running()), readout(verdict, 0.001, true)))
                    .isEmpty();
        }
    }

    @Test
    void aMismatchOfSharesIsReportedOnceAnEpoch() {
        var contradicted = readout(GuardrailVerdict.SAFE, 0.0009, false);
        var found = new SampleRatioMismatchFound("e-1", 1, 12.5, 0.0009, GivenExperiment.OFFSETS, NOON);

        assertThat(asked(view(GivenExperiment.running()), contradicted))
                .containsExactly(new Send(
                        "e-1-shares-1",
                        new ReportSampleRatioMismatch("e-1", 1, 12.5, 0.0009, GivenExperiment.OFFSETS, NOON),
                        false));
        assertThat(asked(view(GivenExperiment.running(), found), contradicted)).isEmpty();
    }

    @Test
    void theReadoutThatCoversTheStopIsRecordedOnce() {
        var covering = readout(GuardrailVerdict.HARM, 0.5, true);

        assertThat(asked(view(GivenExperiment.running(), GivenExperiment.stopped()), covering))
                .containsExactly(new Send("e-1-readout", new RecordReadout("e-1", covering, NOON), false));
        assertThat(asked(
                        view(GivenExperiment.running(), GivenExperiment.stopped()),
                        readout(GuardrailVerdict.SAFE, 0.5, false)))
                .isEmpty();
        assertThat(asked(
                        view(GivenExperiment.running(), GivenExperiment.stopped(), GivenExperiment.recorded()),
                        covering))
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfAnExperimentThatDoesNotRun() {
        var harm = readout(GuardrailVerdict.HARM, 0.0001, true);

        assertThat(asked(view(GivenExperiment.approved()), harm)).isEmpty();
        // What comes late does not start a stopped experiment again.
        assertThat(asked(view(GivenExperiment.stopped(), GivenExperiment.running()), harm))
                .extracting(send -> send.command().getClass().getSimpleName())
                .containsExactly("RecordReadout");
    }
}
