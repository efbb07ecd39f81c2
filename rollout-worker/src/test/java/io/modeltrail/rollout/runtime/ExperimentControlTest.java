package io.modeltrail.rollout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.rollout.plan.GivenExperiment;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentControlTest {
    private final List<CommandMessage> sent = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(GivenExperiment.NOON);
    private final CommandClient client = new CommandClient((_, message) -> sent.add(message));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ExperimentControl control =
            new ExperimentControl(new Asking(client, clock), _ -> {}, new RolloutMetrics(registry), clock);

    @Test
    void theCommandLeavesWithTheReadoutThatFindsHarm() {
        control.fold(GivenExperiment.running());

        control.see(GivenExperiment.readout(GuardrailVerdict.HARM, 0.5, false), true);
        control.tick(true);

        assertThat(sent).extracting(CommandMessage::commandId).containsExactly("e-1-harm-new-error");
        assertThat(sent.getFirst().type()).contains("ReportExperimentHarm");
        assertThat(registry.get("modeltrail.rollout.decision").timer().count()).isEqualTo(1);
    }

    @Test
    void onlyTheLeaderAsks() {
        control.fold(GivenExperiment.running());

        control.see(GivenExperiment.readout(GuardrailVerdict.HARM, 0.5, false), false);
        assertThat(sent).isEmpty();
        control.tick(true);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatTheAnswerSaysIsActedOnBeforeTheTopicBringsIt() {
        control.fold(GivenExperiment.running());
        control.see(GivenExperiment.readout(GuardrailVerdict.HARM, 0.5, true), true);
        var context = new CommandContext("c-1", "test|test", "service", null, "c", null, null);
        var stopped = Envelopes.wrap("test", "id", GivenExperiment.stopped(), 4, GivenExperiment.NOON, context);

        client.onReply(
                new CommandReply(
                        "e-1-harm-new-error",
                        Status.ACCEPTED,
                        "Experiment/e-1",
                        4,
                        List.of(stopped),
                        null,
                        null,
                        null,
                        List.of()),
                GivenExperiment.NOON);
        control.tick(true);

        assertThat(sent).extracting(CommandMessage::commandId).containsExactly("e-1-harm-new-error", "e-1-readout");
    }
}
