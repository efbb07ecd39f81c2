package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.compliance.IncidentCommand.RecordNotificationSent;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.notification.Webhook;
import io.modeltrail.rollout.plan.Action.Send;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers what the log asks to tell, beside the deciding thread, and puts the receipt on the log. A delivery whose
/// receipt was lost is repeated with the same key; one that fails is tried again after a growing pause.
final class SendNotificationWhenRequested {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotificationWhenRequested.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /// Older ones were asked for before there was a channel, and are no news.
    private static final Duration NEWS = Duration.ofDays(7);

    private final Optional<Webhook> webhook;
    private final Asking asking;
    private final Consumer<CommandReply> answers;
    private final InstantSource clock;
    private final Executor beside;
    private final Map<String, Delivery> untold = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Result> results = new ConcurrentLinkedQueue<>();

    SendNotificationWhenRequested(
            Optional<Webhook> webhook,
            Asking asking,
            Consumer<CommandReply> answers,
            InstantSource clock,
            Executor beside) {
        this.webhook = webhook;
        this.asking = asking;
        this.answers = answers;
        this.clock = clock;
        this.beside = beside;
    }

    /// `receipt` is empty until it was delivered.
    private record Delivery(
            NotificationRequested notification,
            boolean underWay,
            int failures,
            Instant notBefore,
            Optional<String> receipt) {

        String key() {
            return SendNotificationWhenRequested.key(notification, notification.notificationId());
        }

        Delivery begun() {
            return new Delivery(notification, true, failures, notBefore, receipt);
        }

        Delivery after(Result result, Instant now) {
            int all = failures + (result.receipt().isEmpty() ? 1 : 0);
            var pause = Duration.ofSeconds(1L << Math.min(all, 8));
            var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            return new Delivery(notification, false, all, next, result.receipt());
        }
    }

    private record Result(String key, Optional<String> receipt) {}

    void fold(Event event) {
        if (event instanceof NotificationRequested it) {
            untold.put(key(it, it.notificationId()), new Delivery(it, false, 0, Instant.MIN, Optional.empty()));
        } else if (event instanceof NotificationSent it) {
            untold.remove(key(it, it.notificationId()));
        }
    }

    void tick(boolean leading) {
        for (var result = results.poll(); result != null; result = results.poll()) {
            var done = result;
            untold.computeIfPresent(done.key(), (_, delivery) -> delivery.after(done, clock.instant()));
        }
        if (leading && webhook.isPresent() && !untold.isEmpty()) {
            List.copyOf(untold.values()).forEach(delivery -> go(delivery, webhook.get(), clock.instant()));
        }
    }

    private void go(Delivery delivery, Webhook channel, Instant now) {
        var notification = delivery.notification();
        if (delivery.receipt().isPresent()) {
            var sent = new RecordNotificationSent(
                    notification.incidentId(),
                    notification.notificationId(),
                    Webhook.CHANNEL,
                    delivery.receipt().get(),
                    now);
            asking.ask(new Send(delivery.key() + "-sent", sent, false), answers);
        } else if (!delivery.underWay()
                && !Pauses.isResting(delivery.notBefore(), now, LONGEST_PAUSE)
                && notification.occurredAt().plus(NEWS).isAfter(now)) {
            untold.put(delivery.key(), delivery.begun());
            beside.execute(() -> results.add(deliver(delivery, channel, now)));
        }
    }

    private static Result deliver(Delivery delivery, Webhook channel, Instant now) {
        try {
            return new Result(delivery.key(), Optional.of(channel.deliver(delivery.notification(), now)));
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("notification", delivery.key())
                    .addKeyValue("why", failed.getMessage())
                    .log("A notification could not be delivered");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Result(delivery.key(), Optional.empty());
    }

    private static String key(IncidentEvent event, String notificationId) {
        return event.incidentId() + "-" + notificationId;
    }
}
