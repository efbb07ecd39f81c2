package io.modeltrail.rollout.runtime;

import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Turns what reactions ask for, again and again, into commands that are under way once. A refused question is put anew
/// after a pause, with a new id, should the situation still call for it. Owned by one thread.
final class Asking {

    private static final Duration FOR_THE_TOPIC = Duration.ofMillis(250);
    private static final int PATIENT_REPEATS = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final CommandClient client;
    private final InstantSource clock;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, Urgent> urgent = new HashMap<>();
    private final List<CompletableFuture<Void>> handled = new ArrayList<>();

    Asking(CommandClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /// `attempt` counts refusals, `repeats` answers after which the log looked as before.
    private record Asked(int attempt, int repeats, Instant notBefore) {}

    /// A safety report on its way.
    record Urgent(String rolloutId, String commandId, Instant askedAt) {}

    /// True when the command was really sent.
    boolean ask(Send send, Consumer<CommandReply> onAnswer) {
        var now = clock.instant();
        var before = asked.getOrDefault(send.commandId(), new Asked(0, 0, Instant.MIN));
        var id = before.attempt() == 0 ? send.commandId() : send.commandId() + "-again-" + before.attempt();
        if (client.isWaitingFor(id) || Pauses.isResting(before.notBefore(), now, LONGEST_PAUSE)) {
            return false;
        }
        var rolloutId = send.about();
        if (send.urgent()) {
            urgent.put(id, new Urgent(rolloutId, id, now));
        }
        handled.add(client.ask(id, rolloutId, send.command(), now).thenAccept(reply -> {
            urgent.remove(id);
            asked.put(send.commandId(), after(before, reply, clock.instant()));
            onAnswer.accept(reply);
        }));
        return true;
    }

    private static Asked after(Asked before, CommandReply reply, Instant now) {
        if (reply.status() == Status.ACCEPTED && before.repeats() < PATIENT_REPEATS) {
            return new Asked(before.attempt(), before.repeats() + 1, now.plus(FOR_THE_TOPIC));
        }
        var pause = Duration.ofSeconds(1L << Math.min(before.attempt(), 5));
        return new Asked(before.attempt() + 1, 0, now.plus(pause));
    }

    /// The safety report of the rollout that has waited longest.
    Optional<Urgent> urgentOf(String rolloutId) {
        return urgent.values().stream()
                .filter(report -> report.rolloutId().equals(rolloutId))
                .min(Comparator.comparing(Urgent::askedAt));
    }

    private void failIfAnAnswerCouldNotBeHandled() {
        handled.removeIf(answer -> {
            if (answer.isDone()) {
                answer.join();
            }
            return answer.isDone();
        });
    }

    void forgetAll() {
        asked.clear();
        handled.clear();
        urgent.clear();
        client.forgetAll();
    }

    void tick() {
        var now = clock.instant();
        client.tick(now);
        failIfAnAnswerCouldNotBeHandled();
        for (Iterator<Asked> all = asked.values().iterator(); all.hasNext(); ) {
            var notBefore = all.next().notBefore();
            if (notBefore.plus(REMEMBERED).isBefore(now)) {
                all.remove();
            }
        }
    }
}
