package io.modeltrail.rollout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.Audience;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.rollout.notification.TestReceiver;
import io.modeltrail.rollout.notification.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is asked about deadlines and notifications, by one process and by the next, under a clock that is not to be
/// trusted.
class DeadlineControlTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RunningClock CLOCK = RegulatoryClocks.start(RegulatoryClock.EU_MDR_87_4, "DE", NOON, "");
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> asked = new ArrayList<>();
    private Instant now = CLOCK.dueAt();
    private Life life = new Life(Optional.empty());

    /// One life of a worker, with its own memory.
    private final class Life {
        private final CommandClient client = new CommandClient((_, message) -> asked.add(message.commandId()));
        private final Asking asking = new Asking(client, () -> now);
        private final DeadlineControl deadlines = new DeadlineControl(asking, _ -> {}, () -> now);
        private final SendNotificationWhenRequested notifications;

        Life(Optional<Webhook> webhook) {
            notifications = new SendNotificationWhenRequested(webhook, asking, _ -> {}, () -> now, Runnable::run);
            deadlines.fold(new ClockStarted("i-1", CLOCK, "awareness", NOON), 1);
        }

        void tick(boolean leading) {
            asking.tick();
            deadlines.tick(leading);
            notifications.tick(leading);
        }

        void answer(Status status) {
            client.onReply(
                    new CommandReply(
                            asked.getLast(), status, "Incident/i-1", 3, List.of(), null, null, null, List.of()),
                    now);
        }
    }

    @Test
    void theLeaderAsksOnceAndAFollowerNever() {
        life.tick(false);
        assertThat(asked).isEmpty();
        life.tick(true);
        life.tick(true);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theNextProcessAsksUnderTheSameId() {
        life.tick(true);
        life = new Life(Optional.empty());
        life.tick(true);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
    }

    @Test
    void aQuestionUnderAClockThatRanAheadIsPutAgainWhenTheTimeHasCome() {
        now = CLOCK.dueAt().minusSeconds(60).plus(HOUR);
        life.tick(true);
        life.answer(Status.REFUSED);
        now = CLOCK.dueAt().minusSeconds(60);
        life.tick(true);
        assertThat(asked).hasSize(2).noneMatch(id -> id.endsWith("-again-1"));
        now = CLOCK.dueAt();
        life.tick(true);
        assertThat(asked.getLast()).isEqualTo(asked.getFirst() + "-again-1");
    }

    @Test
    void aNotificationIsDeliveredAndItsReceiptPutOnTheLog() throws Exception {
        try (var receiver = TestReceiver.start(500)) {
            life = new Life(Optional.of(new Webhook(receiver.address(), "sixteen letters!")));
            life.notifications.fold(
                    new NotificationRequested("i-1", "opened", List.of(Audience.QUALITY), "harm", NOON));
            now = NOON;
            life.tick(true);
            life.tick(true);
            assertThat(receiver.received()).hasSize(1);
            assertThat(asked).isEmpty();
            now = NOON.plusSeconds(2);
            life.tick(true);
            life.tick(true);
            assertThat(receiver.received()).hasSize(2).allMatch(got -> got.key().equals("i-1-opened"));
            assertThat(asked).containsExactly("i-1-opened-sent");
            life.answer(Status.ACCEPTED);
            life.notifications.fold(new NotificationSent("i-1", "opened", "webhook", "HTTP 204", now));
            life.tick(true);
            assertThat(receiver.received()).hasSize(2);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void whatIsOldWhenTheFirstChannelIsSetUpIsNoNews() throws Exception {
        try (var receiver = TestReceiver.start()) {
            life = new Life(Optional.of(new Webhook(receiver.address(), "sixteen letters!")));
            life.notifications.fold(
                    new NotificationRequested("i-1", "opened", List.of(Audience.QUALITY), "harm", NOON));
            now = NOON.plus(Duration.ofDays(8));
            life.notifications.tick(true);
            assertThat(receiver.received()).isEmpty();
        }
    }
}
