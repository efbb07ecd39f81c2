package io.modeltrail.command.dispatch;

import io.modeltrail.events.Command;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Required;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.UnknownType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers records of `lifecycle-commands`. Who may write to the topic is the broker's to say; whoever may, acts as a
/// service and no more.
final class CommandRecords {

    private static final System.Logger LOGGER = System.getLogger(CommandRecords.class.getName());
    private static final Set<String> MEMBERS =
            Set.of("commandId", "type", "actor", "reason", "correlationId", "causationId", "data");

    private final CommandDispatcher dispatcher;
    private final InstantSource clock;

    CommandRecords(CommandDispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /// Always answers, whatever the record holds.
    CommandReply answer(ConsumerRecord<String, byte[]> record) {
        var id = "record-%d-%d".formatted(record.partition(), record.offset());
        var stream = record.key() == null ? "" : record.key();
        try {
            var message = object(record.value());
            id = text(message, "commandId").orElse(id);
            return dispatcher.dispatch(request(message, traceparent(record)));
        } catch (MalformedField malformed) {
            return Replies.malformed(id, stream, String.valueOf(malformed.getMessage()));
        } catch (UnknownType unknown) {
            return Replies.malformed(id, stream, "type: " + unknown.getMessage());
        } catch (RuntimeException defect) {
            LOGGER.log(System.Logger.Level.ERROR, "cannot answer command %s".formatted(id), defect);
            return new CommandReply(
                    id,
                    Status.UNAVAILABLE,
                    stream,
                    -1,
                    List.of(),
                    null,
                    Codes.DEFECT,
                    "a defect of ours; see the log of command-service",
                    List.of());
        }
    }

    private CommandRequest request(ObjectNode message, @Nullable String traceparent) {
        for (var name : message.propertyNames()) {
            Required.that(
                    MEMBERS.contains(name),
                    name,
                    "is not a known field; known are "
                            + MEMBERS.stream().sorted().toList());
        }
        var id = CommandId.of(text(message, "commandId").orElse(null), "commandId");
        var type = CommandTypes.classOf(Required.text(text(message, "type").orElse(null), "type"));
        var actor = Required.text(text(message, "actor").orElse(null), "actor");
        if (!(message.get("data") instanceof ObjectNode data)) {
            throw new MalformedField("data", "must be the command as a JSON object");
        }
        data.remove("requestedAt");
        return new CommandRequest(
                id,
                read(type, data, Caller.service(actor)),
                Caller.service(actor),
                OptionalLong.empty(),
                text(message, "reason").orElse(null),
                text(message, "correlationId").orElse(null),
                text(message, "causationId").orElse(null),
                traceparent);
    }

    private <C extends Command> C read(Class<C> type, ObjectNode data, Caller caller) {
        return CommandReader.read(type, data, Map.of(), caller, clock.instant());
    }

    private static ObjectNode object(byte @Nullable [] value) {
        try {
            if (value != null && Json.strict().readTree(value) instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedField("(record)", "must be a JSON object");
        } catch (JacksonException broken) {
            throw new MalformedField("(record)", "is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static Optional<String> text(ObjectNode message, String field) {
        JsonNode value = message.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        Required.that(value.isString(), field, "must be a string");
        return Optional.of(value.asString());
    }

    private static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
