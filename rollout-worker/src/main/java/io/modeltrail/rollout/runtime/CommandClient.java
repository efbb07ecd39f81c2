package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Command;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks and waits: a future by command id. What is not answered in time, or could not be decided just then, is sent
/// again
/// with the same id and the same bytes, so that it is decided once. Owned by one thread.
public final class CommandClient {

    private static final String ACTOR = "modeltrail|rollout-worker";
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(15);
    private static final Duration AFTER_CONFLICT = Duration.ofMillis(5);
    private static final Duration WHILE_UNAVAILABLE = Duration.ofMillis(250);

    private final CommandChannel channel;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    public CommandClient(CommandChannel channel) {
        this.channel = channel;
    }

    private record Waiting(
            String stream,
            CommandMessage message,
            CompletableFuture<CommandReply> answer,
            Instant askedAt,
            Instant againAt,
            Duration patience) {

        Waiting againAt(Instant at, Duration nextPatience) {
            return new Waiting(stream, message, answer, askedAt, at, nextPatience);
        }
    }

    /// The same future while the same id is under way.
    public CompletableFuture<CommandReply> ask(String commandId, String correlationId, Command command, Instant now) {
        var underWay = waiting.get(commandId);
        if (underWay != null) {
            return underWay.answer();
        }
        var message = new CommandMessage(
                commandId,
                CommandTypes.nameOf(command.getClass()),
                ACTOR,
                null,
                correlationId,
                null,
                Json.tolerant().valueToTree(command));
        var asked = new Waiting(
                command.stream(), message, new CompletableFuture<>(), now, now.plus(FIRST_PATIENCE), FIRST_PATIENCE);
        waiting.put(commandId, asked);
        channel.send(asked.stream(), message);
        return asked.answer();
    }

    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    public boolean isWaitingFor(String commandId) {
        return waiting.containsKey(commandId);
    }

    /// When the answer that is still missing was first asked for.
    public Optional<Instant> askedAt(String commandId) {
        return Optional.ofNullable(waiting.get(commandId)).map(Waiting::askedAt);
    }

    /// Answers to the commands of others are passed over.
    public void onReply(CommandReply reply, Instant now) {
        var asked = waiting.get(reply.commandId());
        if (asked == null) {
            return;
        }
        switch (reply.status()) {
            case CONFLICT -> waiting.put(reply.commandId(), asked.againAt(now.plus(AFTER_CONFLICT), asked.patience()));
            case UNAVAILABLE ->
                waiting.put(reply.commandId(), asked.againAt(now.plus(WHILE_UNAVAILABLE), asked.patience()));
            case ACCEPTED, REFUSED, MALFORMED, FORBIDDEN -> {
                waiting.remove(reply.commandId());
                asked.answer().complete(reply);
            }
        }
    }

    /// Sends again what is due.
    public void tick(Instant now) {
        for (var entry : waiting.entrySet()) {
            var asked = entry.getValue();
            if (!Pauses.isResting(asked.againAt(), now, LONGEST_PATIENCE)) {
                var patience = shorter(asked.patience().multipliedBy(2), LONGEST_PATIENCE);
                entry.setValue(asked.againAt(now.plus(patience), patience));
                channel.send(asked.stream(), asked.message());
            }
        }
    }

    /// Another instance leads now: it asks for itself, with the same ids.
    public void forgetAll() {
        waiting.clear();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
