package io.modeltrail.rollout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.rollout.plan.GivenDrift;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftControlTest {
    private static final String WARNED = "drift-apache-1.1.0-abababababab-1-WARNING-input.age";
    private static final String MAJOR = "drift-apache-1.1.0-abababababab-1-MAJOR-input.age";
    private final List<CommandMessage> sent = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(GivenDrift.NOON);
    private final CommandClient client = new CommandClient((_, message) -> sent.add(message));
    private final DriftControl control = new DriftControl(new Asking(client, clock), _ -> {}, clock);

    @Test
    void alarmsOfASignalAreReportedOneAfterTheOtherHoweverOftenTheyAreRead() {
        control.fold(GivenDrift.registered());
        control.see(GivenDrift.alarm(1, DriftLevel.WARNING));
        control.see(GivenDrift.alarm(1, DriftLevel.MAJOR));
        control.see(GivenDrift.alarm(1, DriftLevel.WARNING));
        control.tick(true);
        control.tick(true);
        assertThat(sent).extracting(CommandMessage::commandId).containsExactly(WARNED);

        var context = new CommandContext("c-1", "test|test", "service", null, "c", null, null);
        var recorded = Envelopes.wrap("test", "id", GivenDrift.detected(1), 4, GivenDrift.NOON, context);
        client.onReply(
                new CommandReply(
                        WARNED,
                        Status.ACCEPTED,
                        "ModelVersion/apache/1.1.0",
                        4,
                        List.of(recorded),
                        null,
                        null,
                        null,
                        List.of()),
                GivenDrift.NOON);
        control.tick(true);

        assertThat(sent).extracting(CommandMessage::commandId).containsExactly(WARNED, MAJOR);
    }

    @Test
    void anAlarmWaitsForALeaderAndForItsVersion() {
        control.see(GivenDrift.alarm(1, DriftLevel.WARNING));
        control.tick(true);
        control.fold(GivenDrift.registered());
        control.tick(false);
        assertThat(sent).isEmpty();

        control.tick(true);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsOnTheLogIsForgotten() {
        control.see(GivenDrift.alarm(1, DriftLevel.WARNING));
        control.fold(GivenDrift.registered());
        control.fold(GivenDrift.detected(1));
        control.tick(true);

        assertThat(sent).isEmpty();
    }
}
