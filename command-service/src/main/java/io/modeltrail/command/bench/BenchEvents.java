package io.modeltrail.command.bench;

import io.modeltrail.command.log.CommandRecord;
import io.modeltrail.command.log.NewEvent;
import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import java.time.Instant;
import java.util.List;

/// Commands with one event of about 600 bytes each.
final class BenchEvents {

    private static final Instant OCCURRED = Instant.parse("2026-03-01T12:00:00Z");

    private BenchEvents() {}

    static CommandContext context(String commandId) {
        return new CommandContext(commandId, "bench|ada", "ml-engineer", null, commandId, null, null);
    }

    static CommandRecord command(String commandId, String model) {
        return new CommandRecord(
                context(commandId), "Model/" + model, "hash", CommandReply.Status.ACCEPTED, null, null, List.of());
    }

    static List<NewEvent> events(String model, long version) {
        return List.of(new NewEvent(version, event(model)));
    }

    static Event event(String model) {
        return new ModelRegistered(
                model, "Estimates the risk of death in hospital of adults in intensive care.", "icu", OCCURRED);
    }
}
